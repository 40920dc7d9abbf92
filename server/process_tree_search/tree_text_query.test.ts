import { expect, it } from 'vitest';
import { treeTextQuery } from './tree_text_query';

const text = (query: unknown) => JSON.stringify(query);

it('asks every word in all that a row shows', () => {
  const [first, second, ...others] = treeTextQuery('curl 1000 curl');
  expect(others).toEqual([]);
  for (const field of [
    'process.executable',
    'orchestrator.resource.name',
    'process_kprobe.action',
  ]) {
    expect(text(first)).toContain(field);
  }
  expect(text(first)).not.toContain('"process.user.id"');
  expect(text(second)).toContain('{"term":{"process.user.id":"1000"}}');
});

it('finds an action by its meaning', () => {
  expect(text(treeTextQuery('Killed'))).toContain('"KPROBE_ACTION_SIGKILL"');
  expect(text(treeTextQuery('kill'))).not.toContain('"KPROBE_ACTION_SIGKILL"');
});

it('asks nothing for no word', () => {
  expect(treeTextQuery('  ')).toEqual([]);
});
