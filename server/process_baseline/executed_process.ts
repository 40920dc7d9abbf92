import { hasForkFlags } from '../../common/tasks/next_stages';
import type { ProcessRef } from '../../common/identity/process_ref';
import type { SearchContext } from '../elasticsearch/search_context';
import { readTask } from '../tasks/read_task';
import { readKnownProcess, type KnownProcess } from './known_process';

/**
 * What is known of the image that is compared. A fork that executed later has its forker's binary and
 * arguments, and is no execution: what the task executed then counts.
 *
 * @throws ReasonError `not_found` where no document names the process
 */
export async function readExecutedProcess(
  context: SearchContext,
  ref: ProcessRef,
): Promise<KnownProcess> {
  const known = await readKnownProcess(context, ref);
  if (!hasForkFlags(known.process?.flags ?? [])) return known;
  const { cluster, node } = known;
  const { stages } = await readTask(context, { execId: ref.execId, cluster, node }, known);
  const own = stages.findIndex(({ execId }) => execId === ref.execId);
  if (stages[own]?.how !== 'forked') return known;
  const executed = stages.slice(own + 1).find(({ how }) => how !== 'forked');
  if (!executed) return known;
  return readKnownProcess(context, { execId: executed.execId, cluster, node });
}
