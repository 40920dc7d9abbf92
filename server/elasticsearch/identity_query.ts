import type { estypes } from '@elastic/elasticsearch';
import { FIELD, FIELDS } from '../../common/documents/fields';
import { SAME_START, type ProcessRef } from '../../common/identity/process_ref';
import { anyOf, clusterQuery, equalsQueries } from './filter_query';

type Query = estypes.QueryDslQueryContainer;

const OWN_STARTS = [...FIELDS.start, ...FIELDS.unmovedStart];

/** Finds the documents of one process, whatever their time: every route about one process asks so. */
export function identityQuery(ref: ProcessRef): Query {
  const { execId, cluster } = ref;
  return {
    bool: {
      filter: [
        anyOf(equalsQueries([...FIELDS.execId, ...FIELDS.unmovedExecId], execId)),
        ...(cluster === undefined ? [] : [clusterQuery(cluster)]),
        ...lifeQueries(ref),
      ],
    },
  };
}

/**
 * What tells the documents of a process from others with its exec_id in one cluster: nothing where
 * the id does so itself.
 *
 * @param starts fields that hold the process's start: by default those of its own documents
 */
export function lifeQueries(
  { node, start }: Pick<ProcessRef, 'node' | 'start'>,
  starts: readonly string[] = OWN_STARTS,
): Query[] {
  return [
    ...(node === undefined ? [] : [nodeQuery(node)]),
    ...(start === undefined ? [] : [anyOf(startQueries(starts, start))]),
  ];
}

/** An empty name is that of a Tetragon that was not told its node's. */
export function nodeQuery(node: string): Query {
  return node === ''
    ? { bool: { must_not: [{ exists: { field: FIELD.node } }] } }
    : { term: { [FIELD.node]: node } };
}

/** As text, which a date and a keyword compare alike. */
function startQueries(fields: readonly string[], start: number): Query[] {
  const [gte, lte] = [start - SAME_START, start + SAME_START].map((end) =>
    new Date(end).toISOString(),
  );
  return fields.map((field) => ({ range: { [field]: { gte, lte } } }));
}
