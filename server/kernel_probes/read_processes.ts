import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';
import { parentFields, processFields } from '../../common/documents/process_fields';
import type { ProbeType } from '../../common/kernel_probes/hook';
import { groupByIdentity } from '../../common/identity/process_ref';
import { MAX_LINEAGE_PROCESSES } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import type { FiringProcess } from './firing_process';
import { foldFiringStages } from './fold_firing_stages';

type Query = estypes.QueryDslQueryContainer;

interface ProcessBuckets {
  processes: {
    buckets: {
      key: Record<string, string | number | null>;
      doc_count: number;
      first: { value: number };
    }[];
  };
  withoutExecId: { doc_count: number };
}

/** Where the events of a type keep what is read of their process and its parent. */
function sourceFields(type: string) {
  const { execId, binary, start, flags, docker, pod } = processFields(type);
  const parent = parentFields(type);
  return {
    execId,
    cluster: FIELD.cluster,
    binary,
    start,
    flags,
    docker,
    parentExecId: parent.execId,
    parentStart: parent.start,
    parentBinary: parent.binary,
    parentDocker: parent.docker,
    grandparentExecId: parent.parentExecId,
    pod,
    node: FIELD.node,
  };
}

/** The processes behind a choice, at most MAX_LINEAGE_PROCESSES. */
export async function readProcesses(
  context: SearchContext,
  type: ProbeType,
  query: Query,
): Promise<{ processes: FiringProcess[]; withoutExecId: number; isCut: boolean }> {
  const fields = sourceFields(type);
  const { aggregations } = await context.search<ProcessBuckets>({
    query,
    size: 0,
    track_total_hits: false,
    aggs: {
      processes: {
        composite: {
          size: MAX_LINEAGE_PROCESSES,
          sources: Object.entries(fields).map(([name, field]) => ({
            [name]: { terms: { field, ...(name !== 'execId' && { missing_bucket: true }) } },
          })),
        },
        aggs: { first: { min: { field: FIELD.timestamp } } },
      },
      withoutExecId: { missing: { field: fields.execId } },
    },
  });
  const buckets = aggregations?.processes.buckets ?? [];
  const found = buckets.map(({ key, doc_count: events, first }) =>
    processOf(key, events, first.value),
  );
  const images = groupByIdentity(found, ({ start, ...facts }) => ({ ...facts, startTime: start }));
  return {
    processes: foldFiringStages(images.map((group) => group.reduce(joined))),
    withoutExecId: aggregations?.withoutExecId.doc_count ?? 0,
    isCut: buckets.length >= MAX_LINEAGE_PROCESSES,
  };
}

function processOf(
  key: Readonly<Record<string, string | number | null>>,
  events: number,
  firstSeen: number,
): FiringProcess {
  const { execId, cluster, node, ...rest } = key;
  const known = Object.entries(rest).filter(([, value]) => value !== null);
  return {
    ...(Object.fromEntries(known) as Partial<FiringProcess>),
    execId: textOf(execId),
    cluster: textOf(cluster),
    node: textOf(node),
    events,
    firstSeen,
  };
}

function textOf(value: string | number | null | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Events of one process may differ in what they say (a parent that had left the cache). */
function joined(a: FiringProcess, b: FiringProcess): FiringProcess {
  return {
    ...b,
    ...a,
    events: a.events + b.events,
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
  };
}
