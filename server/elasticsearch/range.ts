import datemath from '@elastic/datemath';
import moment from 'moment';
import { ReasonError } from './errors';

/** Both ends inclusive, in epoch milliseconds. */
export interface Range {
  from: number;
  to: number;
}

/** The range of a request that names none. */
const DEFAULT_RANGE = { from: 'now-24h', to: 'now' } as const;

/** Beyond this a JavaScript Date has no text form, and Elasticsearch's `date` ends before it. */
const MAX_EPOCH_MS = 8.64e15;

/**
 * Reads the ends of a time range: ISO 8601 or date math (`now-15m`, `now/d`), rounded in UTC.
 *
 * @throws ReasonError `bad_request` for an end that is no time, or a range that ends before it starts
 */
export function readRange(
  from: string = DEFAULT_RANGE.from,
  to: string = DEFAULT_RANGE.to,
  now: Date = new Date(),
): Range {
  const range = {
    from: readTime('from', from, now, false),
    to: readTime('to', to, now, true),
  };
  if (range.to < range.from) {
    const values = { from: iso(range.from), to: iso(range.to) };
    throw new ReasonError({ code: 'range_reversed', values });
  }
  return range;
}

function readTime(end: 'from' | 'to', text: string, now: Date, roundUp: boolean): number {
  const time = parse(text, now, roundUp);
  if (time !== undefined && Math.abs(time) <= MAX_EPOCH_MS) return time;
  throw new ReasonError({ code: 'range_end_invalid', values: { end, text } });
}

/** ISO text without an offset is UTC; date math without `now` is ISO text followed by `||`. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const DATE_MATH = /^now(?:[+-]\d{1,9}[smhdwMy])*(?:\/[smhdwMy])?$/;

/** datemath rounds in the zone of the moments it is given; by itself that is the server's. */
const momentInUtc = Object.assign((time?: moment.MomentInput) => moment.utc(time), moment);

function parse(text: string, now: Date, roundUp: boolean): number | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const hasZone = iso[1] !== undefined || !text.includes('T');
    const time = Date.parse(hasZone ? text : `${text}Z`);
    return Number.isNaN(time) ? undefined : time;
  }
  if (!DATE_MATH.test(text)) return undefined;
  const time = datemath.parse(text, { forceNow: now, roundUp, momentInstance: momentInUtc });
  return time?.isValid() ? time.valueOf() : undefined;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
