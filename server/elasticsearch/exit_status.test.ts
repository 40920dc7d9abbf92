import { expect, it } from 'vitest';
import { isZeroUnproved } from './exit_status';

it.each([
  ['no exit at all', [], false],
  ['an exit that claims nothing', [{}], false],
  ['status 0 alone', [{}, { code: 0 }, { code: 0 }], true],
  ['another status before it', [{ code: 3 }, { code: 0 }], false],
  ['another status after it', [{ code: 0 }, { code: 3 }], false],
  ['a signal', [{ code: 0 }, { code: 0, signal: 'SIGKILL' }], false],
])('%s', (_case, exits, expected) => {
  expect(isZeroUnproved(exits)).toBe(expected);
});
