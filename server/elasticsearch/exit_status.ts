import { ACTION_ENDED, FIELD } from '../../common/documents/fields';
import { anyOf, existsQueries, rangeQuery } from './filter_query';
import type { Range } from './range';
import type { Searching } from './search_context';
import { totalOf } from './total_of';

interface Exit {
  exitCode?: number | undefined;
  signal?: string | undefined;
}

/**
 * Takes status 0 away where it is only absence: protojson leaves a status of 0 out of an exit, and a
 * field filter of `status` looks the same. Any exit with another status or a signal, among these or
 * else in the range, proves that the field is exported.
 */
export async function withKnownStatus<Item extends Exit>(
  searching: Pick<Searching, 'search'>,
  items: readonly Item[],
  range: Range,
): Promise<Item[]> {
  const isProved = items.some(({ exitCode = 0, signal }) => exitCode !== 0 || signal !== undefined);
  const claims = items.some(({ exitCode }) => exitCode === 0);
  if (!claims || isProved || (await isStatusExported(searching, range))) return [...items];
  return items.map((item) => (item.exitCode === 0 ? { ...item, exitCode: undefined } : item));
}

async function isStatusExported(
  searching: Pick<Searching, 'search'>,
  range: Range,
): Promise<boolean> {
  const answer = await searching.search({
    query: {
      bool: {
        filter: [
          rangeQuery(range),
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
