import type { TetragonEvent } from './tetragon_event';

/**
 * The rows whose event was there before, equal in everything: one event stored again by a redelivery
 * of Filebeat or a file that was read twice. Elasticsearch gives each its own id.
 */
export function copiesAmong<Row extends { event: TetragonEvent }>(
  rows: readonly Row[],
): ReadonlySet<Row> {
  const isCopy = copyFinder();
  return new Set(rows.filter(({ event }) => isCopy(event)));
}

/** Tells of each event in turn whether an equal one came before it. */
export function copyFinder(): (event: TetragonEvent) => boolean {
  const seen = new Set<string>();
  return (event) => {
    // When a copy was read says nothing of the event.
    const text = JSON.stringify({ ...event, timestamp: undefined });
    const isKnown = seen.has(text);
    seen.add(text);
    return isKnown;
  };
}
