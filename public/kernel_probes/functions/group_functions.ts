import type { ProbeFunction } from '../../../common/api/kernel_probes';
import type { ProbeType } from '../../../common/kernel_probes/hook';
import type { ProbeOrder } from '../choice/probe_address';

/** A line of the left list: a policy, or one of its functions. */
export type FunctionLine =
  /** `type`: of its functions, one that is no library load first: it tells why a policy has no name. */
  | { kind: 'policy'; type: ProbeType; policy: string; events: number; functions: number }
  | { kind: 'function'; row: ProbeFunction };

/** Rare: fewest distinct pods, then fewest events. */
function compare(order: ProbeOrder): (a: Weight, b: Weight) => number {
  return order === 'volume'
    ? (a, b) => b.events - a.events
    : (a, b) => a.pods - b.pods || a.events - b.events;
}

interface Weight {
  events: number;
  pods: number;
}

/** Policies with their functions, both in the order asked for; a policy's rarest function speaks for it. */
export function groupFunctions(
  functions: readonly ProbeFunction[],
  order: ProbeOrder,
): FunctionLine[] {
  const inOrder = compare(order);
  const policies = new Map<string, ProbeFunction[]>();
  for (const row of functions) policies.set(row.policy, [...(policies.get(row.policy) ?? []), row]);
  const groups = [...policies].map(([policy, rows]) => {
    const sorted = rows.sort(inOrder);
    const events = rows.reduce((sum, row) => sum + row.events, 0);
    const pods = Math.min(...rows.map((row) => row.pods));
    return {
      policy,
      rows: sorted,
      events,
      weight: order === 'volume' ? { events, pods } : { events: sorted[0]?.events ?? 0, pods },
    };
  });
  return groups
    .sort((a, b) => inOrder(a.weight, b.weight) || (a.policy < b.policy ? -1 : 1))
    .flatMap(({ policy, rows, events }): FunctionLine[] => [
      { kind: 'policy', type: typeOf(rows), policy, events, functions: rows.length },
      ...rows.map((row): FunctionLine => ({ kind: 'function', row })),
    ]);
}

function typeOf(rows: readonly ProbeFunction[]): ProbeType {
  return rows.find(({ type }) => type !== 'process_loader')?.type ?? 'process_loader';
}
