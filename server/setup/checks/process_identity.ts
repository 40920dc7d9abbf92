import type { estypes } from '@elastic/elasticsearch';
import { FIELD, FIELDS } from '../../../common/documents/fields';
import { SETUP_ROWS } from '../../../common/limits';
import {
  IDENTITY_FIELDS,
  judgeProcessIdentity,
  type IdentityField,
  type ProcessIdentityFacts,
} from '../../../common/setup/checks/process_identity';
import type { SearchBody } from '../../elasticsearch/search_context';
import { anyOf, existsQueries } from '../../elasticsearch/filter_query';
import { namedWithoutIdQuery, processEventQuery } from '../../elasticsearch/without_exec_id';
import { readView } from '../read_view';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

/** Where the pipeline leaves each of the fields, in events of all types. */
const STORED_IN: Readonly<Record<IdentityField, readonly string[]>> = {
  'process.exec_id': FIELDS.execId,
  'process.parent_exec_id': FIELDS.ownParentExecId,
  'process.pid': FIELDS.pid,
  'process.start_time': FIELDS.start,
  'process.flags': FIELDS.flags,
  'parent.exec_id': FIELDS.parentExecId,
  'process.binary': FIELDS.binary,
};

type Counts = { doc_count: number } & Record<IdentityField, { doc_count: number }>;

interface Aggregations {
  all: Counts;
  without: Counts & { nodes: { buckets: { key: string; doc_count: number }[] } };
}

export const processIdentityCheck: SetupCheck<'process_identity'> = {
  id: 'process_identity',
  async run(setup) {
    const [view, { aggregations }] = await Promise.all([
      readView(setup.attempt, setup.dataStreams),
      setup.search<Aggregations>(countsQuery(setup)),
    ]);
    const without = aggregations?.without;
    const withoutId = without?.doc_count ?? 0;
    return judgeProcessIdentity({
      hours: setup.hours,
      events: aggregations?.all.doc_count ?? 0,
      withoutId,
      nodes: (without?.nodes.buckets ?? []).map(({ key, doc_count: documents }) => ({
        node: key,
        documents,
      })),
      withField: readCounts(withoutId > 0 ? without : aggregations?.all),
      view,
    });
  },
};

function countsQuery({ recent }: SetupContext): SearchBody {
  const fields = Object.fromEntries(
    IDENTITY_FIELDS.map((name): [string, estypes.AggregationsAggregationContainer] => [
      name,
      { filter: anyOf(existsQueries(STORED_IN[name])) },
    ]),
  );
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      all: { filter: processEventQuery(), aggs: fields },
      without: {
        filter: namedWithoutIdQuery(),
        aggs: {
          ...fields,
          nodes: { terms: { field: FIELD.node, missing: '', size: SETUP_ROWS } },
        },
      },
    },
  };
}

function readCounts(counts: Counts | undefined): ProcessIdentityFacts['withField'] {
  return Object.fromEntries(
    IDENTITY_FIELDS.map((name) => [name, counts?.[name].doc_count ?? 0]),
  ) as ProcessIdentityFacts['withField'];
}
