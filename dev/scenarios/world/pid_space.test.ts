import { expect, it } from 'vitest';
import { DAY, SECOND } from '../relative_time';
import { PidSpace } from './pid_space';

it('gives each PID once, rising with time', () => {
  const pids = new PidSpace();
  const reserved = [pids.reserve(DAY), pids.reserve(DAY), pids.reserve(DAY + SECOND)];
  const given = Array.from({ length: 50 }, (_, index) => pids.next(DAY + index));
  expect(new Set([...reserved, ...given]).size).toBe(53);
  expect(given).toEqual([...given].sort((a, b) => a - b));
});

it('begins anew after a reboot and stays below pid_max for the oldest node', () => {
  const pids = new PidSpace();
  expect(pids.next(41 * DAY)).toBeLessThan(4_194_304);
  expect(pids.next(100 * SECOND)).toBeLessThan(1_200);
});
