import { expect, it } from 'vitest';
import type { GroupFacts } from '../../../common/process_tree/group_facts';
import { endingsText, isAlarmingGroup, timesText } from './group_words';

const facts = (...endings: GroupFacts['endings'][number][]): GroupFacts => ({
  count: endings.reduce((sum, { count }) => sum + count, 0),
  first: '10:00:01.500',
  last: '10:04:12.250',
  endings,
  below: 0,
});

it('sums up how members ended', () => {
  const zero = { ending: { kind: 'exit', code: 0 }, count: 104 } as const;
  const one = { ending: { kind: 'exit', code: 1 }, count: 2 } as const;
  expect(endingsText(facts(zero))).toBe('all exit 0');
  expect(endingsText(facts(zero, one))).toBe('104 exit 0, 2 exit 1');
  expect(endingsText(facts(zero, one, { ending: { kind: 'unknown' }, count: 3 }))).toBe(
    '104 exit 0, 2 exit 1, 3 other',
  );
});

it('never says that members whose status is not recorded exited with 0', () => {
  const ended = { ending: { kind: 'ended' }, count: 3 } as const;
  const open = { ending: { kind: 'unknown' }, count: 2 } as const;
  expect(endingsText(facts(ended))).toBe('all ended (status not recorded)');
  expect(endingsText(facts(ended, open))).toBe('3 ended (status not recorded), 2 no exit seen');
  expect(isAlarmingGroup(facts(ended, open))).toBe(false);
});

it('writes the span of their starts without fractions', () => {
  expect(timesText(facts(), (time) => time)).toBe('10:00:01 – 10:04:12');
});
