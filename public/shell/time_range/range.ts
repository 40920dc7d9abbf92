import datemath from '@elastic/datemath';
import type { RangeText } from '../address/address';

/** A range as the routes take it: ISO 8601, both ends inclusive. */
interface AbsoluteRange {
  from: string;
  to: string;
}

export type ResolvedRange =
  | { kind: 'range'; range: AbsoluteRange }
  /** Neither a date nor date math. */
  | { kind: 'unreadable'; text: string }
  /** It ends before it starts. */
  | { kind: 'reversed' };

/** Resolves date math (`now-15m`, `now/d`) at one moment; the end is rounded up as Kibana does. */
export function resolveRange({ from, to }: RangeText, now: Date): ResolvedRange {
  const start = parseMoment(from, now, false);
  const end = parseMoment(to, now, true);
  if (!start) return { kind: 'unreadable', text: from };
  if (!end) return { kind: 'unreadable', text: to };
  if (end < start) return { kind: 'reversed' };
  return { kind: 'range', range: { from: start.toISOString(), to: end.toISOString() } };
}

/** For other text moment would fall back to what `new Date` makes of it in this browser. */
const READABLE = /^(?:now|\d{4}-\d{2})/;

function parseMoment(text: string, forceNow: Date, roundUp: boolean): Date | undefined {
  if (!READABLE.test(text)) return undefined;
  const moment = datemath.parse(text, { forceNow, roundUp });
  return moment?.isValid() ? moment.toDate() : undefined;
}

const LAST_RESORT: RangeText = { from: 'now-15m', to: 'now' };

/** `timepicker:timeDefaults` of Kibana's advanced settings: an object, or its JSON text. */
export function readTimeDefaults(setting: unknown): RangeText {
  const value = typeof setting === 'string' ? parseJson(setting) : setting;
  if (typeof value !== 'object' || value === null) return LAST_RESORT;
  const { from, to } = value as Partial<Record<keyof RangeText, unknown>>;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : LAST_RESORT;
}

/** `timepicker:quickRanges` as EuiSuperDatePicker takes it; empty when the setting is not readable. */
export function readQuickRanges(setting: unknown): { start: string; end: string; label: string }[] {
  const value = typeof setting === 'string' ? parseJson(setting) : setting;
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { from, to, display } = (entry ?? {}) as Record<string, unknown>;
    return typeof from === 'string' && typeof to === 'string' && typeof display === 'string'
      ? [{ start: from, end: to, label: display }]
      : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
