import type { estypes } from '@elastic/elasticsearch';
import { ACTION_EXECUTED, FIELD, recordedMarker } from '../../../common/documents/fields';
import { forEachRecordable, type RecordableName } from '../../../common/documents/recordable_facts';
import { SETUP_ROWS } from '../../../common/limits';
import { judgeRecorded, type RecordedCounts } from '../../../common/setup/checks/recorded';
import { totalOf } from '../sample_documents';
import type { SetupCheck } from './setup_check';

type Counted = Record<RecordableName, { doc_count: number }>;

interface Aggregations {
  options: { buckets: Counted };
  nodeCount: { value: number };
  nodes: { buckets: { key: string; doc_count: number; options: { buckets: Counted } }[] };
}

export const recordedCheck: SetupCheck<'recorded'> = {
  id: 'recorded',
  async run(setup) {
    const answer = await setup.search<Aggregations>({
      query: {
        bool: { filter: [setup.recent, { term: { [FIELD.eventAction]: ACTION_EXECUTED } }] },
      },
      size: 0,
      track_total_hits: true,
      aggs: {
        options: optionFilters(),
        nodeCount: { cardinality: { field: FIELD.node } },
        nodes: {
          terms: { field: FIELD.node, missing: '', size: SETUP_ROWS },
          aggs: { options: optionFilters() },
        },
      },
    });
    const found = answer.aggregations;
    const nodes = (found?.nodes.buckets ?? []).map(({ key, doc_count, options }) => ({
      node: key,
      execs: doc_count,
      counts: readCounts(options.buckets),
    }));
    return judgeRecorded({
      hours: setup.hours,
      execs: totalOf(answer),
      all: readCounts(found?.options.buckets),
      nodes,
      moreNodes: Math.max(0, (found?.nodeCount.value ?? 0) - nodes.length),
    });
  },
};

function optionFilters(): estypes.AggregationsAggregationContainer {
  const filters = forEachRecordable((name) => ({ exists: { field: recordedMarker(name) } }));
  return { filters: { filters } };
}

function readCounts(buckets: Counted | undefined): RecordedCounts {
  return forEachRecordable((name) => buckets?.[name].doc_count ?? 0);
}
