import { isKernelExecId } from '../../common/documents/exec_id';
import { MAX_COUNTED_DESCENDANTS, MAX_LINES_BY_PID } from '../../common/limits';
import type { LinkedTree } from '../../common/process_tree/process_tree';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Collected } from './facts/collect_observations';
import type { FoundByPid } from './by_pid/read_by_pid';
import type { Descendants } from './lineage/find_descendants';

/** Says with exact numbers where a limit cut the tree. */
export function noteLimits(
  context: SearchContext,
  execId: string,
  { selected, shownDescendants, moreAncestors }: LinkedTree,
  {
    descendants,
    collected,
    byPid,
  }: { descendants: Descendants; collected: Collected; byPid: FoundByPid },
): void {
  const name = nameOf(selected);
  const { maxAncestors, maxDescendants } = context.limits;
  const { found, isComplete } = descendants;
  if (isKernelExecId(execId)) {
    context.note(
      `the descendants of ${name} are not listed: the kernel is the root of every process that its node ever ran`,
    );
  }
  if (found.parents.size > maxDescendants) {
    const total = isComplete
      ? count(found.parents.size)
      : `more than ${count(MAX_COUNTED_DESCENDANTS)}`;
    context.note(
      `showing the nearest ${count(shownDescendants)} of ${total} descendants of ${name}; an administrator can raise tetragonInvestigator.limits.maxDescendants`,
    );
  }
  if (collected.bareEvents > 0) {
    context.note(
      `${count(collected.bareEvents)} processes are known only by probe events and shown by their ids alone; open one to read its events`,
    );
  }
  if (collected.unmoved.more) {
    context.note(
      `the integration's pipeline failed for more than ${count(collected.unmoved.read)} events of these processes; the others were not read`,
    );
  }
  if (byPid.more) {
    context.note(
      `more than ${count(MAX_LINES_BY_PID)} events are connected with these processes by their PIDs alone (no exec_id, or read again at a restart of Tetragon); the others were not read`,
    );
  }
  if (moreAncestors) {
    context.note(
      `showing the nearest ${count(maxAncestors)} ancestors of ${name}, and there are more; an administrator can raise tetragonInvestigator.limits.maxAncestors`,
    );
  }
}

function nameOf(node: LinkedTree['selected']): string {
  const binary = node?.binary;
  if (binary === undefined) return `PID ${node?.pid ?? '?'}`;
  return binary.slice(binary.lastIndexOf('/') + 1);
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
