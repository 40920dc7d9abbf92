import type { ProcessBar } from '../api/timeline_processes';
import { NAMESPACE_OF_PLACE } from '../filters/filters';
import { parsePodKey, stepsOf, type Grouping, type LaneLevel, type LanePath } from './lane_path';

/** True for a process whose events stand in this lane. */
export function belongsTo(bar: ProcessBar, grouping: Grouping, path: LanePath): boolean {
  return stepsOf(grouping, path).every(({ level, key }) => fits(bar, level, key));
}

function fits(bar: ProcessBar, level: LaneLevel, key: string): boolean {
  switch (level) {
    case 'cluster':
      return bar.cluster === key;
    case 'namespace':
      return namespaceOf(bar) === key;
    case 'workload':
      return (bar.workload ?? '') === key;
    case 'pod':
      return isOfPod(bar, key);
    case 'container':
      return (bar.containerId ?? '') === key;
    case 'node':
      return bar.node === key;
    case 'binary':
      return (bar.binary ?? '') === key;
    case 'docker':
      return (bar.docker ?? '') === key;
  }
}

/** A pod without a namespace is in no lane of a namespace. */
function namespaceOf({ namespace, place }: ProcessBar): string | undefined {
  return namespace ?? (place === 'pod' ? undefined : NAMESPACE_OF_PLACE[place]);
}

function isOfPod(bar: ProcessBar, key: string): boolean {
  const { name, uid, containerId } = parsePodKey(key);
  if ((bar.pod ?? '') !== name) return false;
  if (uid !== undefined) return (bar.podUid ?? '') === uid;
  return containerId === undefined || bar.containerId === containerId;
}
