import { MIN_SIBLING_PODS } from '../limits';

/** Where siblings of a pod are looked for. */
export interface SiblingGroup {
  namespace: string;
  workload: string;
  workloadKind?: string;
}

/** "seen in n of m sibling pods", or that there are too few of them to say anything. */
export interface SiblingComparison {
  kind: 'compared' | 'too_few';
  /** Sibling pods it was seen in, of `siblings`; the own pod counts in neither. */
  seenIn: number;
  siblings: number;
}

/**
 * The group whose pods are siblings: same namespace and workload. `undefined` without a pod, or for
 * a pod that no workload made: Tetragon then names the pod itself as its workload of kind Pod.
 */
export function siblingGroup(
  pod: { namespace?: string; name?: string; workload?: string; workloadKind?: string } | undefined,
): SiblingGroup | undefined {
  const { namespace, name, workload, workloadKind } = pod ?? {};
  if (namespace === undefined || workload === undefined) return undefined;
  if (workloadKind === 'Pod' || workload === name) return undefined;
  return { namespace, workload, ...(workloadKind !== undefined && { workloadKind }) };
}

/** Fewer than MIN_SIBLING_PODS siblings prove nothing, whatever was seen in them. */
export function compareSiblings(seenIn: number, siblings: number): SiblingComparison {
  return { kind: siblings < MIN_SIBLING_PODS ? 'too_few' : 'compared', seenIn, siblings };
}
