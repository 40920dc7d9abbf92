import { SHORTEST_VIEW_MS } from '../limits';

/** A span of time, epoch milliseconds. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** The view after zooming by `factor` (above 1: closer) round a time that stays where it is. */
export function zoomed(view: TimeSpan, factor: number, center: number, bounds: TimeSpan): TimeSpan {
  const length = Math.min(
    Math.max((view.to - view.from) / factor, SHORTEST_VIEW_MS),
    bounds.to - bounds.from,
  );
  const share = (center - view.from) / Math.max(1, view.to - view.from);
  return inside({ from: center - share * length, to: center + (1 - share) * length }, bounds);
}

/** The view moved by a share of its own length. */
export function moved(view: TimeSpan, share: number, bounds: TimeSpan): TimeSpan {
  const distance = (view.to - view.from) * share;
  return inside({ from: view.from + distance, to: view.to + distance }, bounds);
}

/** The view made as long as `length`, round its centre. */
export function resized(view: TimeSpan, length: number, bounds: TimeSpan): TimeSpan {
  const center = (view.from + view.to) / 2;
  return inside({ from: center - length / 2, to: center + length / 2 }, bounds);
}

/** The same length where it fits, in whole milliseconds, inside the bounds. */
export function inside(view: TimeSpan, bounds: TimeSpan): TimeSpan {
  const most = bounds.to - bounds.from;
  const length = Math.min(Math.max(Math.round(view.to - view.from), SHORTEST_VIEW_MS), most);
  const from = Math.min(Math.max(Math.round(view.from), bounds.from), bounds.to - length);
  return { from, to: from + length };
}

export function sameSpan(a: TimeSpan, b: TimeSpan): boolean {
  return a.from === b.from && a.to === b.to;
}

/** `<from>~<to>` in epoch milliseconds, for addresses. */
export function printSpan({ from, to }: TimeSpan): string {
  return `${Math.round(from)}~${Math.round(to)}`;
}

/** The reverse of `printSpan`; `undefined` for other text and for a span that ends before it starts. */
export function parseSpan(text: string | undefined): TimeSpan | undefined {
  const match = /^(-?\d{1,16})~(-?\d{1,16})$/.exec(text ?? '');
  if (!match) return undefined;
  const span = { from: Number(match[1]), to: Number(match[2]) };
  return span.to > span.from ? span : undefined;
}
