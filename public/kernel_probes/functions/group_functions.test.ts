import { expect, it } from 'vitest';
import type { ProbeFunction } from '../../../common/api/kernel_probes';
import { groupFunctions } from './group_functions';

function row(policy: string, name: string, events: number, pods: number): ProbeFunction {
  return {
    type: 'process_kprobe',
    policy,
    name,
    events,
    pods,
    firstSeen: 0,
    lastSeen: 0,
    enforced: {},
    histogram: [],
  };
}

const ROWS = [
  row('a', 'busy', 90, 9),
  row('a', 'odd', 2, 1),
  row('b', 'rare', 1, 1),
  row('', 'loader', 50, 5),
];

function text(order: 'volume' | 'rare'): string[] {
  return groupFunctions(ROWS, order).map((line) =>
    line.kind === 'policy' ? `${line.policy || '-'} ${line.events}` : ` ${line.row.name}`,
  );
}

it('orders by volume, or what fired in fewest pods first', () => {
  expect(text('volume')).toEqual(['a 92', ' busy', ' odd', '- 50', ' loader', 'b 1', ' rare']);
  expect(text('rare')).toEqual(['b 1', ' rare', 'a 92', ' odd', ' busy', '- 50', ' loader']);
});
