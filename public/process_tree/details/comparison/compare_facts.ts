import type { Fact, FactGroup } from '../facts/fact';

/** One fact of two processes side by side. */
export interface ComparedFact {
  id: string;
  label: string;
  left?: Fact;
  right?: Fact;
  differs: boolean;
}

export interface ComparedGroup {
  id: string;
  title: string;
  facts: ComparedFact[];
  /** Why a side has nothing here. */
  missing: { left?: string; right?: string };
}

/**
 * Facts of two processes side by side, in the left one's order, what only the right one has behind
 * it. Facts belong together by their id; a label of environment variables is part of it, since their
 * ids count positions.
 */
export function compareFacts(
  left: readonly FactGroup[],
  right: readonly FactGroup[],
): ComparedGroup[] {
  const others = new Map(right.map((group) => [group.id, group]));
  return left.map((group) => {
    const other = others.get(group.id);
    return {
      id: group.id,
      title: group.title,
      facts: compareGroup(group.facts, other?.facts ?? []),
      missing: {
        ...(group.missing !== undefined && { left: group.missing }),
        ...(other?.missing !== undefined && { right: other.missing }),
      },
    };
  });
}

function compareGroup(left: readonly Fact[], right: readonly Fact[]): ComparedFact[] {
  const rights = new Map(right.map((fact) => [keyOf(fact), fact]));
  const rows = left.map((fact) => {
    const key = keyOf(fact);
    const other = rights.get(key);
    rights.delete(key);
    return compared(key, fact, other);
  });
  return [...rows, ...[...rights].map(([key, fact]) => compared(key, undefined, fact))];
}

function keyOf({ id, label }: Fact): string {
  return /-\d+$/.test(id) ? label : id;
}

function compared(id: string, left: Fact | undefined, right: Fact | undefined): ComparedFact {
  return {
    id,
    label: left?.label ?? right?.label ?? id,
    ...(left && { left }),
    ...(right && { right }),
    differs: left?.value !== right?.value,
  };
}

/** Facts that differ, of all groups. */
export function countDifferences(groups: readonly ComparedGroup[]): number {
  return groups.reduce((sum, { facts }) => sum + facts.filter(({ differs }) => differs).length, 0);
}
