import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { encodeExecId } from '../documents/exec_id';
import { mergeNodes } from './merge_nodes';
import { textDump } from './text_dump';

const idOf = (pid: number) => encodeExecId({ node: 'n', ktime: BigInt(pid) * 1_000n, pid });
const process = (pid: number, parent?: number): ProcessNode => ({
  execId: idOf(pid),
  ...(parent !== undefined && { parentExecId: idOf(parent) }),
  pid,
  binary: `/bin/p${pid}`,
  known: 'exec',
  node: 'n',
});
const TREE = [process(1), process(10, 1), process(11, 10), process(30, 1)];

describe('mergeNodes', () => {
  it('puts siblings where they started and keeps subtrees in one piece', () => {
    const merged = mergeNodes(TREE, [process(20, 1), process(21, 20), process(5, 1)]);
    expect(textDump(merged)).toBe(
      [
        'p1(1)',
        '├─ p5(5)',
        '├─ p10(10)',
        '│  └─ p11(11)',
        '├─ p20(20)',
        '│  └─ p21(21)',
        '└─ p30(30)',
      ].join('\n'),
    );
    expect(merged.map(({ pid }) => pid)).toEqual([1, 5, 10, 11, 20, 21, 30]);
  });

  it('keeps the first of two and the same list where nothing is new', () => {
    expect(mergeNodes(TREE, [{ ...process(10, 1), binary: '/bin/other' }])).toBe(TREE);
  });

  it('takes children before their parents and such without a parent', () => {
    const merged = mergeNodes(TREE, [process(41, 40), process(40, 30), process(7, 99)]);
    expect(merged.map(({ pid }) => pid)).toEqual([1, 10, 11, 30, 40, 41, 7]);
  });

  it('survives a process that is its own parent', () => {
    expect(mergeNodes(TREE, [process(8, 8)]).at(-1)?.pid).toBe(8);
  });
});
