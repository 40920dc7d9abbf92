import { UNNAMED_CLUSTER } from '../../../common/filters/filters';
import { decodeExecId } from '../../../common/documents/exec_id';
import type { ProcessRef } from '../../../common/identity/process_ref';
import type { Address } from './address';

/** The address of one process's page; range, filters and free text go along. */
export function toProcess(ref: ProcessRef): (address: Address) => Address {
  return (address) => ({
    ...address,
    page: { name: 'process', execId: ref.execId },
    pageParameters: refInAddress(ref),
  });
}

/**
 * Page parameters that tell a process from others with its exec_id: `in` (cluster), `processNode` and
 * `processStart` (epoch milliseconds). What the id says itself is left out, and the cluster without a
 * name where the id says all, so that the usual link stays short.
 */
export function refInAddress({ execId, cluster, node, start }: ProcessRef): Record<string, string> {
  const isOfOtherNode = node !== undefined && decodeExecId(execId)?.node !== node;
  const named =
    cluster === '' && (isOfOtherNode || start !== undefined) ? UNNAMED_CLUSTER : cluster;
  return {
    ...(named && { in: named }),
    ...(isOfOtherNode && { processNode: node }),
    ...(start !== undefined && { processStart: String(start) }),
  };
}

/** The address of the list of processes; range, filters and free text stay. */
export function toProcesses(address: Address): Address {
  return { ...address, page: { name: 'processes' }, pageParameters: {} };
}

/** The address of the timeline; range, filters and free text stay, `parameters` are its own. */
export function toTimeline(parameters: Record<string, string> = {}): (address: Address) => Address {
  return (address) => ({ ...address, page: { name: 'timeline' }, pageParameters: parameters });
}

/** The address of the kernel-probe drilldown; range, filters and free text stay, `parameters` are its own. */
export function toKernelProbes(
  parameters: Record<string, string> = {},
): (address: Address) => Address {
  return (address) => ({ ...address, page: { name: 'kernel_probes' }, pageParameters: parameters });
}

/** The address of the setup page; range and filters stay for the way back, `parameters` are its own. */
export function toSetup(parameters: Record<string, string> = {}): (address: Address) => Address {
  return (address) => ({ ...address, page: { name: 'setup' }, pageParameters: parameters });
}
