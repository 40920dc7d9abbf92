import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';
import { MAX_TERMS } from '../../common/limits';
import { clusterQuery } from '../elasticsearch/filter_query';
import { nodeQuery } from '../elasticsearch/identity_query';
import type { Searching } from '../elasticsearch/search_context';
import type { LineageFields } from './lineage_fields';

export type Query = estypes.QueryDslQueryContainer;

/** Where documents name a process: an exec_id alone is no key of the world. */
export interface Place {
  /** Empty for the cluster without a name. */
  cluster: string;
  /** Empty where documents name none. */
  node: string;
}

/** What every question about one tree shares. */
export interface TreeQuestion {
  /** One point in time. */
  searching: Searching;
  fields: LineageFields;
  /** Empty for the one without a name. */
  clusterName: string;
  /** Empty where documents name none. */
  node: string;
  /** Documents of the tree's cluster and node: an exec_id is no key of the world. */
  place: Query;
  /** True when exec_ids are not of Tetragon's form, so that PIDs have to be asked for. */
  withPid: boolean;
}

/** Documents of one cluster and node. */
export function placeQuery({ cluster, node }: Place, { has }: LineageFields): Query {
  return allOf([clusterQuery(cluster), ...(has(FIELD.node) ? [nodeQuery(node)] : [])]);
}

/** Less than one `terms` query may hold: a question asks several fields at once. */
export const IDS_A_SEARCH = (MAX_TERMS * 3) / 4;

/** Documents that have one of the ids in one of the fields. */
export function anyField(fields: readonly string[], ids: readonly string[]): Query {
  // An empty `should` would match everything.
  if (fields.length === 0 || ids.length === 0) return { match_none: {} };
  const should = fields.map((field): Query => ({ terms: { [field]: [...ids] } }));
  return { bool: { should, minimum_should_match: 1 } };
}

/** Documents about these processes themselves. */
export function ownDocuments({ execId }: LineageFields, ids: readonly string[]): Query {
  return anyField(execId, ids);
}

/**
 * Documents that name one of these processes above their own: three generations are in each
 * document, all of them with Tetragon's `ancestors` option.
 *
 * No time bound: @timestamp may be the event's own time (a repaired timestamp, an export file), and
 * that is wall time, which jumps. In the integration's own sample a process of /proc starts 3.5 days
 * after its own children. Ids are looked up in the inverted index, whatever the time span.
 */
export function namers(fields: LineageFields, ids: readonly string[]): Query {
  const { parentExecId, ownParentExecId, grandparentExecId, ancestorExecId } = fields;
  return anyField(
    [...parentExecId, ...ownParentExecId, ...grandparentExecId, ...ancestorExecId],
    ids,
  );
}

/** All of `filter`, none of `must_not`. */
export function allOf(filter: Query[], must_not: Query[] = []): Query {
  return { bool: { filter, ...(must_not.length > 0 && { must_not }) } };
}

/** Slices of a list, since one `terms` query takes a limited number. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += size) {
    chunks.push(list.slice(start, start + size));
  }
  return chunks;
}
