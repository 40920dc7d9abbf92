import type { Task } from '../../common/api/task';
import type { TetragonProcess } from '../../common/documents/tetragon_event';
import { startOf } from '../../common/identity/process_ref';
import type { SearchContext } from '../elasticsearch/search_context';
import type { AskedProcess } from './found_stages';
import { readTasks } from './read_tasks';

/**
 * The task of one process, of which some facts are known.
 *
 * @param place cluster and node as its events name them
 */
export async function readTask(
  context: SearchContext,
  place: { execId: string; cluster: string; node: string },
  facts: { process?: TetragonProcess | undefined; parent?: TetragonProcess | undefined },
): Promise<Task> {
  const { process, parent } = facts;
  const pid = process?.pid;
  const parentExecId = parent?.execId ?? process?.parentExecId;
  const start = startOf(process?.startTime);
  const asked: AskedProcess = {
    ...place,
    ...(pid !== undefined && { pid }),
    ...(parentExecId !== undefined && { parentExecId }),
    ...(start !== undefined && { start }),
  };
  return (await readTasks(context, [asked])).get(asked)!;
}
