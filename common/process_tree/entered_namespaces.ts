import type { Process } from './merge_observations';

/**
 * Namespaces of the host that a process is in and its parent in the same container is not: it
 * entered them (nsenter, setns). What a whole container shares with the host is its configuration.
 */
export function enteredNamespaces({
  hostNamespaces,
  docker,
  parent,
}: Pick<Process, 'hostNamespaces' | 'docker' | 'parent'>): string[] | undefined {
  if (!hostNamespaces || docker === undefined || parent?.docker !== docker) return undefined;
  const entered = hostNamespaces.filter((name) => !parent.hostNamespaces?.includes(name));
  return entered.length > 0 ? entered : undefined;
}
