import { withoutUndefined } from '../../common/documents/read_value';
import type {
  TetragonEvent,
  TetragonPod,
  TetragonProcess,
} from '../../common/documents/tetragon_event';

/**
 * One process from several reports of it: the richest wins, the others fill its gaps. Reports come
 * richest first; `undefined` for none.
 */
export function mergeProcesses(
  reports: readonly (TetragonProcess | undefined)[],
): TetragonProcess | undefined {
  const known = reports.filter((report) => report !== undefined);
  if (known.length === 0) return undefined;
  const pod = mergePods(known.map((report) => report.pod));
  return {
    ...fillGaps(known),
    flags: known.find(({ flags }) => flags.length > 0)?.flags ?? [],
    ...(pod && { pod }),
  };
}

function mergePods(reports: readonly (TetragonPod | undefined)[]): TetragonPod | undefined {
  const known = reports.filter((report) => report !== undefined);
  if (known.length === 0) return undefined;
  const containers = known.map(({ container }) => container).filter((item) => item !== undefined);
  const hasEntries = (labels: Record<string, string>) => Object.keys(labels).length > 0;
  return {
    ...fillGaps(known),
    labels: known.map(({ labels }) => labels).find(hasEntries) ?? {},
    annotations: known.map(({ annotations }) => annotations).find(hasEntries) ?? {},
    ...(containers.length > 0 && { container: fillGaps(containers) }),
  };
}

function fillGaps<T extends object>(reports: readonly T[]): T {
  return Object.assign(
    {},
    ...[...reports].reverse().map((report) => withoutUndefined(report)),
  ) as T;
}

/** An exec document knows most, then the exit, then whatever has the most facts. */
export function richestFirst(events: readonly TetragonEvent[]): TetragonEvent[] {
  return [...events].sort((a, b) => richness(b) - richness(a));
}

function richness({ type, process }: TetragonEvent): number {
  const kind = type === 'process_exec' ? 2 : type === 'process_exit' ? 1 : 0;
  return kind * 1_000 + Object.keys(process ?? {}).length;
}
