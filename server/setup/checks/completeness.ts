import type { estypes } from '@elastic/elasticsearch';
import { ACTION_ENDED, ACTION_EXECUTED, FIELD, typeField } from '../../../common/documents/fields';
import { SETUP_EXITS, SETUP_ROWS } from '../../../common/limits';
import { judgeCompleteness, type ExitFact } from '../../../common/setup/checks/completeness';
import type { SearchBody } from '../../elasticsearch/search_context';
import { existsQueries } from '../../elasticsearch/filter_query';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

const EXIT_FLAGS = typeField('process_exit', 'process.flags');
const EXEC_FLAGS = typeField('process_exec', 'process.flags');

interface Bounds {
  oldest: { value: number | null };
  withoutId: { doc_count: number };
  reread: {
    nodes: { buckets: { key: string; doc_count: number; last: { value: number } }[] };
  };
}

interface Started {
  started: { buckets: { key: string; doc_count: number }[] };
}

/** Flags are one text: `procFS auid rootcwd` or `procFS`. */
const isReread: estypes.QueryDslQueryContainer = { wildcard: { [EXEC_FLAGS]: '*procFS*' } };

export const completenessCheck: SetupCheck<'completeness'> = {
  id: 'completeness',
  async run(setup) {
    const [exits, bounds, rereads] = await setup.msearch<Bounds>([
      exitsQuery(setup),
      boundsQuery(setup),
      rereadsQuery(setup),
    ]);
    const read = (exits?.hits.hits ?? []).flatMap(({ fields }) => readExit(fields));
    const distinct = [...new Map(read.map((exit) => [exit.execId, exit])).values()];
    const started = await findStarts(setup, distinct);
    return judgeCompleteness({
      hours: setup.hours,
      exits: distinct,
      exitsWithoutId: bounds?.aggregations?.withoutId.doc_count ?? 0,
      started: new Set(started.keys()),
      oldest: bounds?.aggregations?.oldest.value ?? undefined,
      exitDocuments: read.length,
      extraExecs: [...started.values()].reduce((sum, documents) => sum + documents - 1, 0),
      restarts: (rereads?.aggregations?.reread.nodes.buckets ?? []).map((bucket) => ({
        node: bucket.key,
        documents: bucket.doc_count,
        last: bucket.last.value,
      })),
    });
  },
};

function exitsQuery({ recent }: SetupContext): SearchBody {
  return {
    query: { bool: { filter: [recent, { term: { [FIELD.eventAction]: ACTION_ENDED } }] } },
    size: SETUP_EXITS,
    sort: [{ [FIELD.timestamp]: 'desc' }],
    track_total_hits: false,
    _source: false,
    docvalue_fields: [
      FIELD.execId,
      EXIT_FLAGS,
      FIELD.pid,
      FIELD.parentPid,
      { field: FIELD.start, format: 'epoch_millis' },
    ],
  };
}

/** The oldest document of all, and exits of the range without an exec_id. */
function boundsQuery({ recent }: SetupContext): SearchBody {
  return {
    size: 0,
    track_total_hits: false,
    aggs: {
      oldest: { min: { field: FIELD.timestamp } },
      withoutId: {
        filter: {
          bool: {
            filter: [recent, { term: { [FIELD.eventAction]: ACTION_ENDED } }],
            must_not: existsQueries([FIELD.execId]),
          },
        },
      },
    },
  };
}

function rereadsQuery({ recent }: SetupContext): SearchBody {
  return {
    query: { bool: { filter: [recent, isReread] } },
    size: 0,
    track_total_hits: false,
    aggs: {
      reread: {
        filter: { match_all: {} },
        aggs: {
          nodes: {
            terms: { field: FIELD.node, missing: '', size: SETUP_ROWS },
            aggs: { last: { max: { field: FIELD.timestamp } } },
          },
        },
      },
    },
  };
}

function readExit(fields: Record<string, unknown> | undefined): ExitFact[] {
  const value = (name: string) => (fields?.[name] as unknown[] | undefined)?.[0];
  const execId = value(FIELD.execId);
  if (typeof execId !== 'string') return [];
  const flags = value(EXIT_FLAGS);
  const number = (name: string) => {
    const read = value(name);
    return read === undefined ? undefined : Number(read);
  };
  return [
    {
      execId,
      flags: typeof flags === 'string' ? flags.split(' ') : [],
      pid: number(FIELD.pid),
      parentPid: number(FIELD.parentPid),
      start: number(FIELD.start),
    },
  ];
}

/** Exec documents by exec_id, at any time: a process may have started days before it ended. */
async function findStarts(
  setup: SetupContext,
  exits: readonly ExitFact[],
): Promise<Map<string, number>> {
  if (exits.length === 0) return new Map();
  const ids = exits.map(({ execId }) => execId);
  const { aggregations } = await setup.search<Started>({
    query: {
      bool: {
        filter: [
          { terms: { [FIELD.execId]: ids } },
          { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
        ],
      },
    },
    size: 0,
    track_total_hits: false,
    aggs: { started: { terms: { field: FIELD.execId, size: ids.length } } },
  });
  return new Map(aggregations?.started.buckets.map(({ key, doc_count }) => [key, doc_count]));
}
