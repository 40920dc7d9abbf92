import type { estypes } from '@elastic/elasticsearch';
import { ACTION_EXECUTED, FIELD, FIELDS, KIND_PIPELINE_ERROR } from '../../common/documents/fields';
import { anyOf, existsQueries } from './filter_query';

type Query = estypes.QueryDslQueryContainer;

/** Events of a process, whatever of it Tetragon's field filters left in them. */
export function processEventQuery(): Query {
  return {
    bool: {
      filter: [
        anyOf(
          existsQueries([...FIELDS.execId, ...FIELDS.pid, ...FIELDS.binary, FIELD.eventAction]),
        ),
      ],
      must_not: [{ term: { [FIELD.eventKind]: KIND_PIPELINE_ERROR } }],
    },
  };
}

/** Events of a process without its exec_id: they are of no process that a page can list. */
export function withoutExecIdQuery(): Query {
  return { bool: { filter: [processEventQuery()], must_not: existsQueries(FIELDS.execId) } };
}

/**
 * Those of them that Tetragon knew the process of: an execution, or what has a binary or lacks even the
 * PID. Where its cache had missed the process, the event has PID and start time, and nothing else
 * (pkg/grpc/tracing/tracing.go), so here field filters left the exec_id out.
 */
export function namedWithoutIdQuery(): Query {
  return {
    bool: {
      filter: [
        withoutExecIdQuery(),
        anyOf([
          ...existsQueries(FIELDS.binary),
          { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
          { bool: { must_not: existsQueries(FIELDS.pid) } },
        ]),
      ],
    },
  };
}
