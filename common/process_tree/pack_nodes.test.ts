import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedNodesSchema } from '../api/packed_nodes';
import type { ProcessNode } from '../api/process_tree';
import { idOf } from './observation_fixture';
import { packNodes, unpackNodes } from './pack_nodes';

const roundTrip = (nodes: readonly ProcessNode[]) =>
  unpackNodes(packedNodesSchema.parse(JSON.parse(JSON.stringify(packNodes(nodes, nodes.length)))));

const node = (execId: string, facts: Partial<ProcessNode> = {}): ProcessNode => ({
  execId,
  node: 'node-1',
  known: 'exec',
  ...facts,
});

describe('packNodes', () => {
  it.each<[string, ProcessNode[]]>([
    ['no node', []],
    [
      'a parent with children',
      [
        node(idOf(1), { pid: 1, binary: '/sbin/init', startTime: '2026-03-01T11:00:00.500Z' }),
        node(idOf(2), {
          pid: 2,
          parentExecId: idOf(1),
          startTime: '2026-03-01T10:00:00.123456789Z',
          exitTime: '2026-03-01T11:00:00.123457Z',
          exitCode: 0,
          flags: ['execve', 'clone'],
          events: { killed: 2 },
          inInitTree: false,
          origin: 'below_injected',
          replacedBy: idOf(3),
        }),
        node(idOf(3), { parentExecId: idOf(2), pid: 3, rereadOf: idOf(2), raised: ['setuid'] }),
      ],
    ],
    [
      'ids, PIDs and times of other forms',
      [
        node('no base64', { parentExecId: 'nobody’s', pid: 7 }),
        node(idOf(5), { pid: 6 }),
        node(idOf(6)),
        node('', { startTime: 'yesterday', exitTime: '2026-03-01T11:00:00+01:00' }),
        node(idOf(8, 9_007_199_254_740_993), { pid: 8, exitTime: '2026-03-01T11:00:00Z' }),
        node(`${idOf(8).replace(/=+$/, '')}`, { pid: 8, replacedBy: 'elsewhere' }),
        node(idOf(9, 1), { pid: 9, parentExecId: idOf(9, 1), startTime: '0001-01-01T00:00:00Z' }),
        node(idOf(10, 1, 'höher:2'), { pid: 10, binary: '__proto__', signal: '' }),
      ],
    ],
  ])('brings back exactly %s', (_case, nodes) => {
    expect(roundTrip(nodes)).toEqual(nodes);
  });

  it('brings back whatever the facts are', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const time = fc.option(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      { nil: undefined },
    );
    const anyNode = fc
      .record({
        execId: fc.oneof(
          fc.string(),
          fc.nat().map((pid) => idOf(pid)),
        ),
        parentExecId: text,
        node: fc.string(),
        known: fc.constantFrom('exec' as const, 'parent' as const),
        pid: fc.option(fc.nat(), { nil: undefined }),
        binary: text,
        startTime: time,
        exitTime: time,
        replacedBy: text,
      })
      .map((facts) => JSON.parse(JSON.stringify(facts)) as ProcessNode);
    const nodes = fc.uniqueArray(anyNode, { selector: ({ execId }) => execId });
    fc.assert(
      fc.property(nodes, (list) => {
        expect(roundTrip(list)).toEqual(list);
      }),
    );
  });

  it('takes a sixth of the space that the plain form takes', () => {
    const nodes = Array.from({ length: 1_000 }, (_, index) =>
      node(idOf(index + 100, 90_000_000_000_000 + index * 7_654_321), {
        pid: index + 100,
        ...(index > 0 && { parentExecId: idOf(100, 90_000_000_000_000) }),
        binary: `/usr/bin/tool-${index % 20}`,
        startTime: new Date(1_772_362_800_000 + index * 8).toISOString(),
        flags: ['execve', 'clone'],
        uid: 0,
        namespace: 'shop',
        pod: 'cart-6d4cf56db6-x2b9z',
        container: 'main',
      }),
    );
    const plain = JSON.stringify(nodes).length;
    expect(JSON.stringify(packNodes(nodes, nodes.length)).length).toBeLessThan(plain / 6);
  });
});
