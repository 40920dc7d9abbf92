import type { estypes } from '@elastic/elasticsearch';
import { FIELD, FIELDS } from '../../common/documents/fields';
import {
  NO_PROCESS,
  isSpecialNamespace,
  parsePodKey,
  stepsOf,
  type Grouping,
  type LaneLevel,
  type LanePath,
} from '../../common/timeline/lane_path';
import {
  anyOf,
  clusterQuery,
  equalsQueries,
  existsQueries,
  filterQuery,
} from '../elasticsearch/filter_query';

type Query = estypes.QueryDslQueryContainer;

/** Where the documents keep what the lanes of a level are told apart by. */
export const LEVEL_FIELDS: Readonly<Record<LaneLevel, readonly string[]>> = {
  cluster: [FIELD.cluster],
  namespace: FIELDS.namespace,
  workload: FIELDS.workload,
  pod: FIELDS.pod,
  container: FIELDS.containerId,
  node: [FIELD.node],
  binary: FIELDS.binary,
  docker: FIELDS.docker,
};

/** Documents of a lane: all keys of its path must fit. */
export function laneQueries(grouping: Grouping, path: LanePath): Query[] {
  return stepsOf(grouping, path).map(({ level, key }) => stepQuery(level, key));
}

/** Documents with one key of a level; an empty key stands for those that lack the fact. */
export function stepQuery(level: LaneLevel, key: string): Query {
  if (level === 'cluster') return clusterQuery(key);
  if (level === 'namespace' && isSpecialNamespace(key)) return specialQuery(key);
  if (key === '') return { bool: { must_not: existsQueries(LEVEL_FIELDS[level]) } };
  if (level === 'pod') return podQuery(key);
  return anyOf(equalsQueries(LEVEL_FIELDS[level], key));
}

const IN_A_NAMESPACE = existsQueries(FIELDS.namespace);
const OF_A_PROCESS = existsQueries([...FIELDS.execId, ...FIELDS.pid]);

/** Every document without a namespace is in exactly one of these. */
function specialQuery(key: string): Query {
  if (key === NO_PROCESS) {
    return {
      bool: {
        must_not: [...IN_A_NAMESPACE, ...existsQueries(FIELDS.docker), ...OF_A_PROCESS],
      },
    };
  }
  return filterQuery({ filters: [{ name: 'namespace', value: key, exclude: false }] });
}

function podQuery(key: string): Query {
  const { name, uid, containerId } = parsePodKey(key);
  const named = anyOf(equalsQueries(FIELDS.pod, name));
  if (uid === '') return { bool: { filter: [named], must_not: existsQueries(FIELDS.podUid) } };
  if (uid !== undefined) {
    return { bool: { filter: [named, anyOf(equalsQueries(FIELDS.podUid, uid))] } };
  }
  if (containerId === undefined) return named;
  return { bool: { filter: [named, anyOf(equalsQueries(FIELDS.containerId, containerId))] } };
}
