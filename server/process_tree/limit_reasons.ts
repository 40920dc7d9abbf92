import { isKernelExecId } from '../../common/documents/exec_id';
import { MAX_COUNTED_DESCENDANTS, MAX_LINES_BY_PID } from '../../common/limits';
import type { LinkedTree } from '../../common/process_tree/process_tree';
import type { SearchContext } from '../elasticsearch/search_context';
import type { MadeTree } from './make_tree';
import type { Members } from './members';

/** Notes with exact numbers where a limit cut the tree. */
export function noteLimits(
  context: SearchContext,
  execId: string,
  { found, large, moreByPid }: Members,
  { tree: { selected, shownDescendants, moreAncestors }, collected }: MadeTree,
): void {
  const process = nameOf(selected);
  const { maxAncestors, maxDescendants } = context.limits;
  const isComplete = large?.below.isComplete ?? true;
  if (isKernelExecId(execId)) {
    context.note({ code: 'kernel_descendants_not_listed', values: { process } });
  }
  if (found.parents.size > maxDescendants) {
    context.note({
      code: 'descendants_limited',
      values: {
        process,
        shown: shownDescendants,
        total: isComplete ? found.parents.size : MAX_COUNTED_DESCENDANTS,
        totalIsExact: isComplete,
      },
    });
  }
  if (collected.bareEvents > 0) {
    const values = { processes: collected.bareEvents };
    context.note({ code: 'known_by_probes_only', values });
  }
  if (collected.unmoved.more) {
    context.note({ code: 'failed_events_not_read', values: { read: collected.unmoved.read } });
  }
  if (moreByPid) {
    context.note({ code: 'events_by_pid_not_read', values: { read: MAX_LINES_BY_PID } });
  }
  if (moreAncestors) {
    context.note({ code: 'ancestors_limited', values: { process, shown: maxAncestors } });
  }
}

/** The last part of the binary's path, and the PID for where there is none. */
function nameOf(node: LinkedTree['selected']): { binary?: string; pid?: number } {
  const { binary, pid } = node ?? {};
  return {
    ...(binary !== undefined && { binary: binary.slice(binary.lastIndexOf('/') + 1) }),
    ...(pid !== undefined && { pid }),
  };
}
