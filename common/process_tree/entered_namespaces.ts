import type { Process } from './merge_observations';

/**
 * Namespaces of the host that a process of a container is in and its parent is not: it entered them
 * (nsenter, setns). Nothing is said where the parent's own are not recorded, in the same document or in
 * one of the parent: a container may share any of them with the host, as all do with time and user.
 */
export function enteredNamespaces({
  enteredNamespaces: named,
  hostNamespaces,
  docker,
  parent,
}: Pick<Process, 'enteredNamespaces' | 'hostNamespaces' | 'docker' | 'parent'>):
  string[] | undefined {
  if (docker === undefined) return undefined;
  const entered = named ?? (parent?.docker === docker ? beyond(hostNamespaces, parent) : undefined);
  return entered && entered.length > 0 ? entered : undefined;
}

function beyond(
  names: readonly string[] | undefined,
  { hostNamespaces: known }: Pick<Process, 'hostNamespaces'>,
): string[] | undefined {
  return known && names?.filter((name) => !known.includes(name));
}
