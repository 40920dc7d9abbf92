import { describe, expect, it } from 'vitest';
import { failuresOf, printTally, sumOf, tallyOfCheck, tallyOfVitest } from './tally';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test, index) => ({ fullName: `test ${index}`, status: test })),
});

describe('tallyOfVitest', () => {
  it.each([
    [
      'passed, failed, skipped and planned tests',
      [file('failed', 'passed', 'failed', 'skipped', 'todo'), file('passed', 'passed')],
      1,
      { passed: 2, failed: 1, skipped: 2 },
    ],
    [
      'a file that cannot be imported',
      [file('failed'), file('passed', 'passed')],
      1,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    [
      'a file whose hook fails',
      [file('failed', 'skipped', 'skipped')],
      1,
      { passed: 0, failed: 1, skipped: 2 },
    ],
    [
      'an error outside of all tests',
      [file('passed', 'passed')],
      1,
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['nothing found', [], 1, { passed: 0, failed: 1, skipped: 0 }],
    ['all well', [file('passed', 'passed', 'passed')], 0, { passed: 2, failed: 0, skipped: 0 }],
  ])('%s', (_, testResults, exitCode, expected) => {
    expect(tallyOfVitest({ testResults }, exitCode)).toEqual(expected);
  });

  it('counts a run that wrote no report as failed', () => {
    expect(tallyOfVitest(undefined, 143)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('names what failed, a file where no test of it did', () => {
  const testResults = [
    file('failed', 'passed', 'failed'),
    file('failed', 'skipped'),
    file('passed'),
  ];
  expect(failuresOf({ testResults })).toEqual(['a.test.ts: test 1', 'a.test.ts']);
  expect(failuresOf(undefined)).toEqual([]);
});

it('sums up, and names what was skipped only when something was', () => {
  const sum = sumOf([tallyOfCheck(0), tallyOfCheck(2), { passed: 40, failed: 0, skipped: 0 }]);
  expect(printTally(sum)).toBe('41 passed, 1 failed');
  expect(printTally({ ...sum, skipped: 3 })).toBe('41 passed, 1 failed, 3 skipped');
});
