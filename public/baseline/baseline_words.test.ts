import { describe, expect, it } from 'vitest';
import type { BaselineTrait } from '../../common/api/process_baseline';
import { baselineStatement, lengthWords, siblingStatement } from './baseline_words';

it.each([
  [86_400_000, '24 h'],
  [90_000_000, '25 h'],
  [86_400_000 * 3, '3 d'],
  [86_460_000, '1 d'],
])('%i ms are %s', (milliseconds, words) => {
  expect(lengthWords(milliseconds)).toBe(words);
});

describe('siblingStatement', () => {
  const peers = { kind: 'workload' } as const;
  it.each([
    [
      { kind: 'compared', seenIn: 0, siblings: 12, isExact: true },
      'seen in 0 of 12 sibling pods',
      true,
    ],
    [
      { kind: 'compared', seenIn: 3, siblings: 12, isExact: true },
      'seen in 3 of 12 sibling pods',
      false,
    ],
    // Not found among those that were looked at is no "0 of 12" to be alarmed by.
    [
      { kind: 'compared', seenIn: 0, siblings: 12, isExact: false },
      'seen in at least 0 of 12 sibling pods',
      false,
    ],
    [
      { kind: 'too_few', seenIn: 0, siblings: 1, isExact: true },
      'too few siblings to compare: 1 other pod, at least 3 needed',
      false,
    ],
  ] as const)('of %j', (siblings, text, isUnusual) => {
    expect(siblingStatement(siblings, peers)).toEqual({ text, isUnusual });
  });

  it('says why there are none', () => {
    expect(siblingStatement(undefined, { kind: 'host' }).text).toContain('host');
    expect(siblingStatement(undefined, { kind: 'namespace' }).text).toContain('no workload');
  });
});

describe('baselineStatement', () => {
  const none = { count: 0, isExact: true, lookedAt: 0, candidates: 0 };
  const trait = (more: Partial<BaselineTrait>): BaselineTrait => ({
    trait: 'binary',
    value: '/bin/sh',
    novelty: 'first_seen',
    before: none,
    within: { ...none, count: 1, first: 'T1' },
    ...more,
  });
  it.each([
    [trait({}), 'not in the 24 h before; first seen at <T1>', true],
    [
      trait({ novelty: 'no_baseline' }),
      'no earlier data to compare with (24 h before the range)',
      false,
    ],
    [
      trait({ novelty: 'seen_before', before: { ...none, count: 412, first: 'T0' } }),
      '412× in the 24 h before, first at <T0>',
      false,
    ],
    [
      trait({ novelty: 'seen_before', before: { ...none, count: 4, first: 'T0', isExact: false } }),
      'at least 4× in the 24 h before, first at <T0>',
      false,
    ],
    [
      trait({
        novelty: 'unknown',
        before: { count: 0, isExact: false, lookedAt: 1_000, candidates: 4_211 },
      }),
      'not among the oldest 1,000 of 4,211 executions in the 24 h before; the others were not checked',
      false,
    ],
  ])('of %#', (of, text, isUnusual) => {
    expect(baselineStatement(of, '24 h', (time) => `<${time}>`)).toEqual({ text, isUnusual });
  });
});
