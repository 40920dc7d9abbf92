import type { Address } from './address';

/** The address of one process's page; range, filters and free text go along. */
export function toProcess(execId: string, cluster?: string): (address: Address) => Address {
  return (address) => ({
    ...address,
    page: { name: 'process', execId },
    pageParameters: cluster ? { in: cluster } : {},
  });
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
