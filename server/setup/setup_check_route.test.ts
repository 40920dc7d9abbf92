import { expect, it } from 'vitest';
import { finding } from '../../common/setup/finding';
import type { SearchContext } from '../elasticsearch/search_context';
import { InvestigationError } from '../elasticsearch/errors';
import type { SetupCheck } from './setup_check';
import { setupCheckRoute } from './setup_check_route';

const CONTEXT = { dataStreams: ['logs-*'], incomplete: [] } as unknown as SearchContext;

function answer(run: SetupCheck['run'], context = CONTEXT) {
  return setupCheckRoute({ id: 'loss', run }, 20).answer(context, { hours: 24 }, new Date());
}

it('a check that does not end says so within its time', async () => {
  const late = await answer(() => new Promise(() => undefined));
  expect(late).toMatchObject({ id: 'loss', status: 'unknown' });
  expect(late.sentence).toContain('within 0.02 s');
});

it.each([
  ['no_privilege', 'unknown'],
  ['timeout', 'unknown'],
  ['unreachable', 'unknown'],
  ['no_data_stream', 'skipped'],
] as const)('%s is %s, never passed and never failed', async (code, status) => {
  const failed = await answer(() => Promise.reject(new InvestigationError(code, 'Because.')));
  expect(failed.status).toBe(status);
  expect(failed.sentence).toContain('Because.');
});

it('an error of our own is no finding', async () => {
  await expect(answer(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
});

it('a partial answer takes the pass away', async () => {
  const context = { ...CONTEXT, incomplete: ['1 of 2 shards failed'] };
  const partial = await answer(() => Promise.resolve(finding('passed', 'Fine.')), context);
  expect(partial.status).toBe('unknown');
});
