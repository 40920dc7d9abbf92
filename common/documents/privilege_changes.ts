import type { TetragonProcess } from './tetragon_event';

type Facts = Pick<TetragonProcess, 'uid' | 'capabilities' | 'credentials' | 'namespaces'>;

/**
 * True where credentials were recorded (`tetragon.enableProcessCred`). A process without any
 * capability has no `cap` at all: only `process_credentials` then tells "none" from "not recorded".
 */
export function hasCredentials({ capabilities, credentials }: Facts): boolean {
  return capabilities !== undefined || credentials !== undefined;
}

/**
 * Effective capabilities that a process has and its parent had not, in Tetragon's order; `undefined`
 * where one of the two was not recorded.
 */
export function capabilitiesGained(process: Facts, parent: Facts): string[] | undefined {
  return difference(process, parent);
}

/** Effective capabilities that the parent has and the process gave up. */
export function capabilitiesDropped(process: Facts, parent: Facts): string[] | undefined {
  return difference(parent, process);
}

function difference(more: Facts, less: Facts): string[] | undefined {
  if (!hasCredentials(more) || !hasCredentials(less)) return undefined;
  const known = new Set(less.capabilities?.effective);
  return (more.capabilities?.effective ?? []).filter((name) => !known.has(name));
}

/** The parent's uid where a process runs as root and its parent does not. */
export function uidBeforeRoot(
  process: Pick<Facts, 'uid'>,
  parent: Pick<Facts, 'uid'>,
): number | undefined {
  return process.uid === 0 && parent.uid !== undefined && parent.uid !== 0 ? parent.uid : undefined;
}

/** Names of the host's namespaces that a process is in and its parent is not: mnt, pid, net, … */
export function hostNamespacesEntered(process: Facts, parent: Facts): string[] {
  return Object.entries(process.namespaces ?? {}).flatMap(([name, { isHost }]) =>
    isHost && parent.namespaces?.[name]?.isHost === false ? [name] : [],
  );
}
