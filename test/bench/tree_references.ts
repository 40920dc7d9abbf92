import type { Client } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';
import { processFields } from '../../common/documents/process_fields';
import { execIdOf, type ContainerPlan } from './data/executions';

/** Elasticsearch's default `index.max_result_window`. */
const MOST_HITS = 10_000;

/**
 * The descendants generation by generation, as Kibana's Analyzer asks for them: children of all known
 * parents, one per id, oldest first.
 */
export async function askLevelByLevel(
  client: Client,
  index: string,
  tree: ContainerPlan,
): Promise<void> {
  let parents = [execIdOf(tree, tree.executions[0]!)];
  let found = 0;
  while (parents.length > 0) {
    const { hits } = await client.search({
      index,
      query: { bool: { filter: [{ terms: { [FIELD.parentExecId]: parents } }] } },
      collapse: { field: FIELD.execId },
      fields: [
        FIELD.execId,
        FIELD.parentExecId,
        FIELD.binary,
        FIELD.args,
        FIELD.pid,
        FIELD.start,
        FIELD.timestamp,
      ],
      sort: [{ [FIELD.timestamp]: 'asc' }],
      size: MOST_HITS,
      _source: false,
    });
    parents = hits.hits.map(
      ({ fields }) => (fields as Record<string, string[]>)[FIELD.execId]![0]!,
    );
    found += parents.length;
  }
  expectAll(found, tree.executions.length - 1);
}

/** One search for ids that somebody knows already, with the fields of the skeleton. */
export async function askFlat(client: Client, index: string, tree: ContainerPlan): Promise<void> {
  const { hits } = await client.search({
    index,
    query: {
      bool: {
        filter: [
          {
            terms: {
              [FIELD.execId]: tree.executions.slice(1).map((one) => execIdOf(tree, one)),
            },
          },
        ],
      },
    },
    size: MOST_HITS,
    stored_fields: '_none_',
    docvalue_fields: SKELETON,
    track_total_hits: false,
  });
  expectAll(hits.hits.length, tree.executions.length - 1);
}

const { execId, pid, binary, start, user, flags, docker, namespace, pod, container } =
  processFields('process_exec');

const SKELETON = [
  execId,
  FIELD.parentExecId,
  pid,
  binary,
  start,
  user,
  flags,
  docker,
  namespace,
  pod,
  container,
];

/** A reference that answers less than the tree would be no reference. */
function expectAll(found: number, expected: number): void {
  if (found !== expected) throw new Error(`The reference found ${found} of ${expected} processes.`);
}
