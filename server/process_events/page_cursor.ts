/**
 * Where a page of events ends: the time of its last event, and how many events of exactly that time
 * stand on this page and those before it. No point in time has to stay open between two requests,
 * no event of a crowded moment is lost or repeated, and late events do not shift the pages.
 */
export interface PageCursor {
  /** As it is in the document; absent behind the last event that has a time. */
  time?: string;
  seen: number;
}

const CURSOR = /^(\d{1,6})(?:@(.{1,56}))?$/s;

/** `undefined` for a text that is no cursor. */
export function parseCursor(text: string): PageCursor | undefined {
  const match = CURSOR.exec(text);
  if (!match) return undefined;
  return { seen: Number(match[1]), ...(match[2] !== undefined && { time: match[2] }) };
}

export function printCursor({ time, seen }: PageCursor): string {
  return time === undefined ? String(seen) : `${seen}@${time}`;
}

/** The cursor behind a page whose events have these times, in order; `before` is the one it began at. */
export function cursorAfter(
  times: readonly (string | undefined)[],
  before: PageCursor | undefined,
): PageCursor {
  const time = times.at(-1);
  const onPage = times.filter((other) => other === time).length;
  const seen = before && before.time === time ? before.seen + onPage : onPage;
  return time === undefined ? { seen } : { time, seen };
}
