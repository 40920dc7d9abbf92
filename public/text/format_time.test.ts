import { describe, expect, test } from 'vitest';
import { formatTime, preciseTime, timeInMilliseconds, zoneOffset } from './format_time';

const dateFormat = 'MMM D, YYYY @ HH:mm:ss.SSS';
const winter = Date.UTC(2026, 0, 31, 10, 0, 37, 150);
const summer = Date.UTC(2026, 6, 31, 10, 0, 37, 150);

describe("Kibana's format and zone", () => {
  test.each([
    [winter, 'UTC', 'Jan 31, 2026 @ 10:00:37.150'],
    [winter, 'Europe/Berlin', 'Jan 31, 2026 @ 11:00:37.150'],
    [summer, 'Europe/Berlin', 'Jul 31, 2026 @ 12:00:37.150'],
    [winter, 'Asia/Kolkata', 'Jan 31, 2026 @ 15:30:37.150'],
    [winter, 'America/Los_Angeles', 'Jan 31, 2026 @ 02:00:37.150'],
  ])('%d in %s', (time, timeZone, text) => {
    expect(formatTime(time, { dateFormat, timeZone })).toBe(text);
  });

  test('a zone that does not exist is read as the own one', () => {
    expect(zoneOffset(winter, 'Mars/Olympus')).toBe(zoneOffset(winter, 'Browser'));
  });
});

test.each([
  ['2026-01-31T10:00:37.15Z', '2026-01-31T10:00:37.150000000Z'],
  ['2026-01-31T12:00:37.123456789+02:00', '2026-01-31T10:00:37.123456789Z'],
  ['not a time', 'not a time'],
])('%s is precisely %s', (text, precise) => {
  expect(preciseTime(text)).toBe(precise);
});

test.each([
  ['2026-01-31T10:00:37.150999999Z', winter],
  ['soon', undefined],
])('%s in milliseconds', (text, milliseconds) => {
  expect(timeInMilliseconds(text)).toBe(milliseconds);
});
