import {
  ACTION_ENDED,
  ACTION_EXECUTED,
  FIELD,
  NESTED_ARGUMENTS,
} from '../../../common/documents/fields';
import { judgeEventTypes } from '../../../common/setup/checks/event_types';
import { SETUP_ROWS } from '../../../common/limits';
import { existsQueries, filterQuery } from '../../elasticsearch/filter_query';
import { HOST_NAMESPACE, UNKNOWN_NAMESPACE } from '../../../common/filters/filters';
import type { SearchBody } from '../../elasticsearch/search_context';
import { totalOf } from '../sample_documents';
import { readTypes, typeFilters, type TypeBuckets } from '../type_filters';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

interface Count {
  doc_count: number;
}

interface Aggregations {
  types: TypeBuckets;
  nodeCount: { value: number };
  nodes: { buckets: { key: string; doc_count: number; types: TypeBuckets }[] };
  exec: Count & { arguments: Count };
  exit: Count & { code: Count; signal: Count };
  kprobe: { arguments: { owner: Count } };
  host: Count;
  kubeSystem: Count;
  cilium: Count;
}

export const eventTypesCheck: SetupCheck<'event_types'> = {
  id: 'event_types',
  async run(setup) {
    const answer = await setup.search<Aggregations>(countsQuery(setup));
    const found = answer.aggregations;
    const nodes = (found?.nodes.buckets ?? []).map(({ key, doc_count, types }) => ({
      node: key,
      documents: doc_count,
      types: readTypes(types),
    }));
    return judgeEventTypes({
      hours: setup.hours,
      documents: totalOf(answer),
      types: readTypes(found?.types),
      nodes,
      moreNodes: Math.max(0, (found?.nodeCount.value ?? 0) - nodes.length),
      execWithArguments: found?.exec.arguments.doc_count ?? 0,
      exitWithCode: found?.exit.code.doc_count ?? 0,
      exitWithSignal: found?.exit.signal.doc_count ?? 0,
      kprobeWithArguments: found?.kprobe.arguments.owner.doc_count ?? 0,
      host: found?.host.doc_count ?? 0,
      kubeSystem: found?.kubeSystem.doc_count ?? 0,
      cilium: found?.cilium.doc_count ?? 0,
    });
  },
};

function countsQuery({ recent }: SetupContext): SearchBody {
  const exists = (field: string) => ({ filter: existsQueries([field])[0] ?? {} });
  const namespace = (...values: string[]) => ({
    filter: filterQuery({
      filters: values.map((value) => ({ name: 'namespace', value, exclude: false })),
    }),
  });
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: true,
    aggs: {
      types: typeFilters(),
      nodeCount: { cardinality: { field: FIELD.node } },
      nodes: {
        terms: { field: FIELD.node, missing: '', size: SETUP_ROWS },
        aggs: { types: typeFilters() },
      },
      exec: {
        filter: { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
        aggs: { arguments: exists(FIELD.args) },
      },
      exit: {
        filter: { term: { [FIELD.eventAction]: ACTION_ENDED } },
        aggs: { code: exists(FIELD.exitCode), signal: exists(FIELD.exitSignal) },
      },
      kprobe: {
        nested: { path: NESTED_ARGUMENTS },
        aggs: { arguments: { filter: { match_all: {} }, aggs: { owner: { reverse_nested: {} } } } },
      },
      // What does not say where it ran may be the host's.
      host: namespace(HOST_NAMESPACE, UNKNOWN_NAMESPACE),
      kubeSystem: namespace('kube-system'),
      cilium: namespace('cilium'),
    },
  };
}
