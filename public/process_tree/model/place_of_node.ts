import type { ProcessNode } from '../../../common/api/process_tree';
import type { PlaceKind } from '../../../common/documents/place';

/** Where a process of the tree ran; files that earlier versions saved do not say it of the host. */
export function placeKindOfNode(node: ProcessNode): PlaceKind {
  const { namespace, pod, container, docker, known, place } = node;
  if (namespace !== undefined || pod !== undefined || container !== undefined) return 'pod';
  if (place !== undefined) return place;
  if (docker !== undefined) return 'unresolved';
  return known === 'exec' ? 'host' : 'unknown';
}
