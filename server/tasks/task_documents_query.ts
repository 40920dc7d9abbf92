import type { estypes } from '@elastic/elasticsearch';
import type { Task } from '../../common/api/task';
import { decodeExecId } from '../../common/documents/exec_id';
import { FIELDS } from '../../common/documents/fields';
import { startOf } from '../../common/identity/process_ref';
import { anyOf, clusterQuery, existsQueries } from '../elasticsearch/filter_query';
import { lifeQueries } from '../elasticsearch/identity_query';
import type { FoundStages } from './found_stages';
import { OWN_EXEC_ID } from './stages_query';

type Query = estypes.QueryDslQueryContainer;
type Place = NonNullable<ReturnType<FoundStages['placeOf']>>;

/**
 * All documents of all stages of a task, and those without an exec_id that its PID and the start of
 * one of its stages name: what the tree counts on the task's row.
 */
export function taskDocumentsQuery({ cluster, node, life }: Place, { stages }: Task): Query {
  const execIds = stages.map(({ execId }) => execId);
  return {
    bool: {
      filter: [
        clusterQuery(cluster),
        ...lifeQueries({ node }),
        anyOf([
          {
            bool: {
              filter: [
                anyOf(OWN_EXEC_ID.map((field) => ({ terms: { [field]: execIds } }))),
                ...lifeQueries(life?.start === undefined ? {} : { start: life.start }),
              ],
            },
          },
          ...stages.flatMap(withoutExecId),
        ]),
      ],
    },
  };
}

/** Tetragon's cache had missed the process: PID and start are all that the event says of it. */
function withoutExecId({ execId, startTime }: Task['stages'][number]): Query[] {
  const pid = decodeExecId(execId)?.pid;
  const start = startOf(startTime);
  if (pid === undefined || pid === 0 || start === undefined) return [];
  return [
    {
      bool: {
        filter: [
          anyOf(FIELDS.pid.map((field) => ({ term: { [field]: pid } }))),
          ...lifeQueries({ start }),
        ],
        must_not: existsQueries(OWN_EXEC_ID),
      },
    },
  ];
}
