import type { ProcessNode } from '../../../common/api/process_tree';
import { placeKindOfNode } from './place_of_node';
import type { Task, Tasks } from '../../../common/process_tree/tasks';

/** Probe events of all its stages by meaning of their action. */
export function eventsOf({ stages }: Task): Readonly<Record<string, number>> {
  const counted = stages.filter(({ events }) => events !== undefined);
  if (counted.length < 2) return counted[0]?.events ?? {};
  const sum: Record<string, number> = {};
  for (const [meaning, count] of counted.flatMap(({ events }) => Object.entries(events ?? {}))) {
    sum[meaning] = (sum[meaning] ?? 0) + count;
  }
  return sum;
}

/** Where a process ran: its pod, else its container, else what is known of it and its node. */
export function placeKey(process: ProcessNode): string {
  const { namespace, pod, container, docker, node } = process;
  return JSON.stringify(
    pod === undefined ? [container, docker, node, placeKindOfNode(process)] : [namespace, pod],
  );
}

/** The tasks above one, topmost first. */
export function ancestorsOf({ tasks }: Tasks, index: number): number[] {
  const above: number[] = [];
  for (let parent = tasks[index]?.parent ?? -1; parent >= 0;) {
    above.push(parent);
    parent = tasks[parent]?.parent ?? -1;
  }
  return above.reverse();
}
