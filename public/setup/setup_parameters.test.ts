import { expect, test } from 'vitest';
import { printSetupParameters, readSetupParameters } from './setup_parameters';

test.each([
  [{}, { tab: 'status', check: undefined, hours: 24 }],
  [{ tab: 'verify' }, { tab: 'verify', check: undefined, hours: 24 }],
  [
    { check: 'loss', hours: '168' },
    { tab: 'status', check: 'loss', hours: 168 },
  ],
  [
    { tab: 'x', check: '<b>', hours: '5' },
    { tab: 'status', check: undefined, hours: 24 },
  ],
] as const)('%j', (parameters, expected) => {
  const read = readSetupParameters(parameters);
  expect(read).toEqual(expected);
  expect(readSetupParameters(printSetupParameters(read))).toEqual(read);
});
