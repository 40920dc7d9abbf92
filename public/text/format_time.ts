import moment, { type Moment } from 'moment';
import { parseNanoseconds, printNanoseconds } from '../../common/time/nanoseconds';

/** Kibana's `dateFormat` and `dateFormat:tz` (a zone's name, or `Browser`). */
export interface TimeSettings {
  dateFormat: string;
  timeZone: string;
}

/** Time in Kibana's format and zone; `time` is epoch milliseconds. */
export function formatTime(time: number, { dateFormat, timeZone }: TimeSettings): string {
  return inZone(time, timeZone).format(dateFormat);
}

/** Epoch milliseconds of a Tetragon time (RFC 3339, up to nine decimals); `undefined` when it is none. */
export function timeInMilliseconds(text: string): number | undefined {
  const nanoseconds = parseNanoseconds(text);
  if (nanoseconds === undefined) return undefined;
  const milliseconds = Number(nanoseconds / 1_000_000n);
  // What a Date can hold; hostile years go beyond.
  return Math.abs(milliseconds) <= 8.64e15 ? milliseconds : undefined;
}

/** The whole precision of a Tetragon time, in UTC, for tooltips; other text stays as it is. */
export function preciseTime(text: string): string {
  const nanoseconds = parseNanoseconds(text);
  return nanoseconds === undefined ? text : printNanoseconds(nanoseconds);
}

/** Minutes that a zone's clocks are ahead of UTC at a time. */
export function zoneOffset(time: number, timeZone: string): number {
  if (timeZone === 'Browser') return moment(time).utcOffset();
  const format = zoneFormat(timeZone);
  if (!format) return moment(time).utcOffset();
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(time / 1_000) * 1_000) / 60_000);
}

/** moment's own zones are a module that Kibana shares under another name; the browser knows them too. */
function inZone(time: number, timeZone: string): Moment {
  return timeZone === 'Browser' ? moment(time) : moment(time).utcOffset(zoneOffset(time, timeZone));
}

/** By zone, of which Kibana's settings name one: a format takes longer to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** `undefined` for a zone the browser does not know: then its own zone is used. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, newZoneFormat(timeZone));
  return formats.get(timeZone);
}

function newZoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
