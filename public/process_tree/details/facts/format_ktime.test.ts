import { expect, it } from 'vitest';
import { formatKtime } from './format_ktime';

it.each([
  ['0', '00:00:00.000000000'],
  ['11948905599550', '03:19:08.905599550'],
  ['1284278335068473', '14 d 20:44:38.335068473'],
  ['odd', 'odd'],
])('%s ns since boot', (ktime, expected) => {
  expect(formatKtime(ktime)).toBe(expected);
});
