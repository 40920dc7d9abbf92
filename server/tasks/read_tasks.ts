import type { Task } from '../../common/api/task';
import { MAX_STAGE_ROUNDS } from '../../common/limits';
import type { SearchContext, Searching } from '../elasticsearch/search_context';
import { FoundStages, memberOf, type AskedProcess } from './found_stages';

export type { AskedProcess };

/**
 * Resolves the task of each process: its stages in order of time and its end, whichever stage is
 * asked for. Processes of one task get the same object. One search a page; more only where stages are
 * found that lead further, or where nothing but the exec_id is known.
 *
 * @param searching where all searches shall see the same state of the data: a point in time
 */
export async function readTasks<Asked extends AskedProcess>(
  context: SearchContext,
  processes: readonly Asked[],
  searching: Searching = context,
): Promise<Map<Asked, Task>> {
  const found = await readStages(context, processes, searching);
  return new Map(processes.map((asked) => [asked, found.taskOf(asked)]));
}

/** Reads all stages of the tasks of these processes. */
export async function readStages(
  context: SearchContext,
  processes: readonly AskedProcess[],
  searching: Searching = context,
): Promise<FoundStages> {
  const found = new FoundStages(context, searching);
  let members = processes.map(memberOf);
  for (let round = 0; members.length > 0; round += 1) {
    if (round === MAX_STAGE_ROUNDS) {
      context.note({ code: 'stages_limited', values: {} });
      break;
    }
    await found.read(members);
    members = found.unread(processes);
  }
  return found;
}
