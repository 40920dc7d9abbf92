import type { estypes } from '@elastic/elasticsearch';
import type { Task } from '../../common/api/task';
import { ACTION_ENDED, FIELD } from '../../common/documents/fields';
import { anyOf, clusterQuery, existsQueries } from './filter_query';
import { nodeQuery } from './identity_query';
import type { Searching } from './search_context';
import { totalOf } from './total_of';

type Query = estypes.QueryDslQueryContainer;

interface ExitStatus {
  code?: number | undefined;
  signal?: string | undefined;
}

/**
 * Takes status 0 away where it is only absence.
 *
 * @param where in which documents another exit may prove it: a range, a node
 */
export async function withKnownStatus<
  Item extends { exitCode?: number | undefined; signal?: string | undefined },
>(searching: Pick<Searching, 'search'>, items: readonly Item[], where: Query): Promise<Item[]> {
  const exits = items.map(({ exitCode: code, signal }) => ({ code, signal }));
  if (!isZeroUnproved(exits) || (await isStatusRecorded(searching, where))) return [...items];
  return items.map((item) => (item.exitCode === 0 ? { ...item, exitCode: undefined } : item));
}

/** The same for exits of one cluster and node, by all that is stored of these. */
export async function withKnownCode(
  searching: Pick<Searching, 'search'>,
  exits: readonly Task['exit'][],
  { cluster, node }: { cluster: string; node: string },
): Promise<Task['exit'][]> {
  const stored = exits.flatMap((exit) => exit ?? []);
  const where = { bool: { filter: [clusterQuery(cluster), nodeQuery(node)] } };
  if (!isZeroUnproved(stored) || (await isStatusRecorded(searching, where))) return [...exits];
  return exits.map((exit) => {
    if (exit?.code !== 0) return exit;
    const known = { ...exit };
    delete known.code;
    return known;
  });
}

/**
 * Whether status 0 is claimed of some of these exits and proved by none: protojson leaves a status of
 * 0 out of an exit, and a field filter of `status` looks the same. Any exit with another status or a
 * signal proves that the field is exported.
 */
export function isZeroUnproved(exits: Iterable<ExitStatus>): boolean {
  let claims = false;
  for (const { code, signal } of exits) {
    if (signal !== undefined || (code !== undefined && code !== 0)) return false;
    claims ||= code === 0;
  }
  return claims;
}

/** Whether some exit among these documents has a status or a signal. */
export async function isStatusRecorded(
  searching: Pick<Searching, 'search'>,
  where: Query,
): Promise<boolean> {
  const answer = await searching.search({
    query: {
      bool: {
        filter: [
          where,
          { term: { [FIELD.eventAction]: ACTION_ENDED } },
          anyOf(existsQueries([FIELD.exitCode, FIELD.exitSignal])),
        ],
      },
    },
    size: 0,
    terminate_after: 1,
    track_total_hits: true,
  });
  return totalOf(answer) > 0;
}
