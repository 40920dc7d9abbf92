import { expect, test } from 'vitest';
import type { CheckStatus } from './check_status';
import { hopStatus, verdictOf, worstFirst, type CheckOutcome } from './verdict';

const IDS = ['loss', 'delay', 'freshness'] as const;

function outcomes(...statuses: (CheckStatus | undefined)[]): CheckOutcome[] {
  return statuses.map((status, index) => ({
    id: IDS[index] ?? 'loss',
    hop: 'filebeat',
    ...(status && { status }),
  }));
}

test.each<[(CheckStatus | undefined)[], string, string | undefined]>([
  [[undefined, undefined], 'running', undefined],
  [['passed', undefined], 'running', 'loss'],
  [['failed', undefined], 'broken', 'loss'],
  [['passed', 'warning', 'failed'], 'broken', 'freshness'],
  [['passed', 'warning', 'unknown'], 'degraded', 'delay'],
  [['passed', 'unknown', 'skipped'], 'uncertain', 'delay'],
  [['passed', 'not_visible', 'skipped'], 'works', 'delay'],
  [['not_visible', 'skipped'], 'uncertain', 'loss'],
])('%j is %s', (statuses, state, worst) => {
  const verdict = verdictOf(outcomes(...statuses));
  expect(verdict.state).toBe(state);
  expect(verdict.worst).toBe(worst);
});

test('failed first, equals in the order of the hops, what runs last', () => {
  const sorted = worstFirst(outcomes(undefined, 'passed', 'failed'));
  expect(sorted.map(({ id }) => id)).toEqual(['freshness', 'delay', 'loss']);
});

test.each<[(CheckStatus | undefined)[], CheckStatus | undefined]>([
  [['not_visible', 'passed'], 'passed'],
  [['not_visible'], 'not_visible'],
  [['skipped', 'not_visible'], 'not_visible'],
  [['passed', undefined], undefined],
  [['failed', undefined], 'failed'],
])('a hop of %j is %s', (statuses, expected) => {
  expect(hopStatus(outcomes(...statuses))).toBe(expected);
});
