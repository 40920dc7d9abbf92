import type { ProcessNode } from '../../common/api/process_tree';
import type { ProcessRow } from '../../common/api/process_rows';
import {
  HOST_NAMESPACE,
  UNRESOLVED_NAMESPACE,
  type Filter,
  type FilterName,
} from '../../common/filters/filters';

export interface Dimming {
  /** True for a process that the filters would leave out of a list. */
  isDimmed(node: ProcessNode, details: ProcessRow | undefined): boolean;
  /** Filters that say nothing about a process as the tree knows it, so that they dim none. */
  withoutEffect: readonly FilterName[];
}

/** Values of a node that a filter compares with; `undefined` where the tree does not know them. */
const VALUES: Readonly<
  Partial<Record<FilterName, (node: ProcessNode) => readonly string[]>>
> = {
  namespace: (node) => [namespaceOf(node)],
  pod: ({ pod }) => listOf(pod),
  container: ({ container }) => listOf(container),
  node: ({ node }) => [node],
  binary: ({ binary }) => listOf(binary),
  user: ({ uid }) => listOf(uid === undefined ? undefined : String(uid)),
};

/**
 * Filters never take a process out of a tree, since its ancestry would break: they dim it. `q` is
 * the free text, looked for in binary and arguments.
 */
export function dimmingOf(filters: readonly Filter[], q: string): Dimming {
  const names = [...new Set(filters.map(({ name }) => name))];
  const rules = names.flatMap((name) => {
    const valuesOf = VALUES[name];
    return valuesOf ? [ruleOf(valuesOf, filters.filter((filter) => filter.name === name))] : [];
  });
  const text = q.trim().toLowerCase();
  return {
    isDimmed: (node, details) =>
      rules.some((fits) => !fits(node)) || (text !== '' && !textOf(node, details).includes(text)),
    withoutEffect: names.filter((name) => name !== 'cluster' && !VALUES[name]),
  };
}

/** Several values of one name: any of those asked for, none of those excluded. */
function ruleOf(
  valuesOf: (node: ProcessNode) => readonly string[],
  filters: readonly Filter[],
): (node: ProcessNode) => boolean {
  const wanted = new Set(filters.filter(({ exclude }) => !exclude).map(({ value }) => value));
  const excluded = new Set(filters.filter(({ exclude }) => exclude).map(({ value }) => value));
  return (node) => {
    const values = valuesOf(node);
    if (values.some((value) => excluded.has(value))) return false;
    return wanted.size === 0 || values.some((value) => wanted.has(value));
  };
}

function namespaceOf({ namespace, pod, docker }: ProcessNode): string {
  if (namespace !== undefined) return namespace;
  return pod === undefined && docker === undefined ? HOST_NAMESPACE : UNRESOLVED_NAMESPACE;
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function textOf(node: ProcessNode, details: ProcessRow | undefined): string {
  return `${node.binary ?? ''} ${details?.arguments ?? node.arguments ?? ''} ${details?.cwd ?? ''}`.toLowerCase();
}
