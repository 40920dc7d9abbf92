import type { ProcessNode } from '../../../common/api/process_tree';
import type { ProcessRow } from '../../../common/api/process_rows';
import { NAMESPACE_OF_PLACE, type Filter, type FilterName } from '../../../common/filters/filters';
import { timeInMilliseconds } from '../../text/format_time';
import { nameOfBinary } from './ending';
import { placeKindOfNode } from './place_of_node';

export interface Dimming {
  /** True for a process that the filters would leave out of a list. */
  isDimmed: (node: ProcessNode, details: ProcessRow | undefined) => boolean;
  /** Filters that say nothing about a process as the tree knows it, so that they dim none. */
  withoutEffect: readonly FilterName[];
}

type ValuesOf = (node: ProcessNode, details: ProcessRow | undefined) => readonly string[];

/** Epoch milliseconds, both ends inclusive. */
export interface DimmingRange {
  from: number;
  to: number;
}

/** Values of a node that a filter compares with; `undefined` where the tree does not know them. */
const VALUES: Readonly<Partial<Record<FilterName, ValuesOf>>> = {
  namespace: (node) => [namespaceOf(node)],
  pod: ({ pod }) => listOf(pod),
  container: ({ container }) => listOf(container),
  node: ({ node }) => [node],
  // A bare name also stands for the last part of a path, as in the list of processes.
  binary: ({ binary }) => (binary === undefined ? [] : [binary, nameOfBinary(binary)]),
  user: ({ uid }, details) => [...listOf(uid?.toString()), ...listOf(details?.userName)],
};

/**
 * Filters never take a process out of a tree, since its ancestry would break: they dim it. `q` is
 * the free text, looked for word by word in binary, arguments and working directory; the range
 * leaves out what had ended before it or started after it.
 */
export function dimmingOf(
  filters: readonly Filter[],
  q: string,
  range: DimmingRange | undefined,
): Dimming {
  const names = [...new Set(filters.map(({ name }) => name))];
  const rules = names.flatMap((name) => {
    const valuesOf = VALUES[name];
    return valuesOf
      ? [
          ruleOf(
            valuesOf,
            filters.filter((filter) => filter.name === name),
          ),
        ]
      : [];
  });
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    isDimmed: (node, details) =>
      rules.some((fits) => !fits(node, details)) ||
      !hasWords(words, node, details) ||
      (range !== undefined && isOutside(range, node)),
    withoutEffect: names.filter((name) => name !== 'cluster' && !VALUES[name]),
  };
}

/** Several values of one name: any of those asked for, none of those excluded. */
function ruleOf(
  valuesOf: ValuesOf,
  filters: readonly Filter[],
): (node: ProcessNode, details: ProcessRow | undefined) => boolean {
  const wanted = new Set(filters.filter(({ exclude }) => !exclude).map(({ value }) => value));
  const excluded = new Set(filters.filter(({ exclude }) => exclude).map(({ value }) => value));
  return (node, details) => {
    const values = valuesOf(node, details);
    if (values.some((value) => excluded.has(value))) return false;
    return wanted.size === 0 || values.some((value) => wanted.has(value));
  };
}

function namespaceOf(node: ProcessNode): string {
  if (node.namespace !== undefined) return node.namespace;
  const place = placeKindOfNode(node);
  return NAMESPACE_OF_PLACE[place === 'pod' ? 'unresolved' : place];
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function hasWords(
  words: readonly string[],
  node: ProcessNode,
  details: ProcessRow | undefined,
): boolean {
  if (words.length === 0) return true;
  const args = details?.arguments ?? node.arguments ?? '';
  const text = `${node.binary ?? ''}\n${args}\n${details?.cwd ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function isOutside({ from, to }: DimmingRange, { startTime, exitTime }: ProcessNode): boolean {
  const start = startTime === undefined ? undefined : timeInMilliseconds(startTime);
  const end = exitTime === undefined ? undefined : timeInMilliseconds(exitTime);
  return (start !== undefined && start > to) || (end !== undefined && end < from);
}
