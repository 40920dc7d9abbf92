import type { BenchContext } from '../../../scripts/bench/context';
import { clusterDay, DAY_MS } from './cluster_day';

/** A loaded day: what to ask, and over which range. */
export interface LoadedDay {
  dataStream: string;
  documents: number;
  /** ISO 8601, as routes take it. */
  range: { from: string; to: string };
}

const USUAL_DOCUMENTS = 1_000_000;
const DATA_STREAM = 'logs-cilium_tetragon.log-bench_day';

const loaded = new WeakMap<BenchContext, Promise<LoadedDay>>();

/** One day of a cluster, loaded once for all benches of a run. */
export function loadDay(context: BenchContext): Promise<LoadedDay> {
  const known = loaded.get(context);
  if (known) return known;
  const day = load(context);
  loaded.set(context, day);
  return day;
}

async function load(context: BenchContext): Promise<LoadedDay> {
  const now = Date.now();
  const { documents = USUAL_DOCUMENTS } = context;
  await context.load(DATA_STREAM, clusterDay(documents, now));
  return {
    dataStream: DATA_STREAM,
    documents,
    range: { from: new Date(now - DAY_MS).toISOString(), to: new Date(now).toISOString() },
  };
}
