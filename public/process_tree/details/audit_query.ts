import type { TetragonPod } from '../../../common/documents/tetragon_event';
import { quoteKql } from '../../export/quote_kql';
import { timeInMilliseconds } from '../../text/format_time';

/**
 * How long before the first process of a session the API server may have written its request: it
 * answers `kubectl exec` at once, `kubectl debug` waits for an image.
 */
const BEFORE_MS = 120_000;

/** Clocks of the control plane and of the node differ. */
const AFTER_MS = 10_000;

/**
 * KQL for the Kubernetes audit log (Elastic's integration, `logs-kubernetes.audit_logs-*`): who asked
 * the API server to run something in this pod just before the process started. `undefined` without a
 * pod or a start.
 */
export function auditQuery(
  pod: TetragonPod | undefined,
  start: string | undefined,
): string | undefined {
  const time = start === undefined ? undefined : timeInMilliseconds(start);
  if (pod?.namespace === undefined || pod.name === undefined || time === undefined) {
    return undefined;
  }
  const iso = (milliseconds: number) => quoteKql(new Date(milliseconds).toISOString());
  return [
    'kubernetes.audit.objectRef.resource: "pods"',
    'kubernetes.audit.objectRef.subresource: ("exec" or "attach" or "ephemeralcontainers")',
    `kubernetes.audit.objectRef.namespace: ${quoteKql(pod.namespace)}`,
    `kubernetes.audit.objectRef.name: ${quoteKql(pod.name)}`,
    ...containerClause(pod.container?.name),
    `@timestamp >= ${iso(time - BEFORE_MS)}`,
    `@timestamp <= ${iso(time + AFTER_MS)}`,
  ].join(' and ');
}

/** DNS-1123, so that nothing of it means something to KQL's wildcards. */
const CONTAINER_NAME = /^[a-z0-9-]+$/;

/** The container is a parameter of the request, and absent where the pod has one only, or for `kubectl debug`. */
function containerClause(container: string | undefined): string[] {
  if (container === undefined || !CONTAINER_NAME.test(container)) return [];
  return [
    `(kubernetes.audit.requestURI: *container=${container}* or not kubernetes.audit.requestURI: *container=*)`,
  ];
}
