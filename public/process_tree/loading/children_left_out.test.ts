import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { childrenLeftOut } from './children_left_out';
import { firstNewPage, stageWithMore } from './stage_with_more';
import { treeModel } from '../model/tree_model';

const node = (
  execId: string,
  parentExecId?: string,
  more: Partial<ProcessNode> = {},
): ProcessNode => ({
  execId,
  ...(parentExecId !== undefined && { parentExecId }),
  known: 'exec',
  node: 'n',
  ...more,
});

const ANSWERED = [
  node('top', undefined, { childrenTotal: 13 }),
  node('bash', 'top', { childrenLeftOut: 10 }),
  node('a', 'bash'),
];

function leftOut(nodes: readonly ProcessNode[], task: number) {
  const model = treeModel({ selected: 'bash', nodes, findings: [] });
  return childrenLeftOut(model, new Set(ANSWERED.map(({ execId }) => execId)))(task);
}

describe('childrenLeftOut', () => {
  it('tells what a limit cut from the siblings of the way to the top', () => {
    expect(leftOut(ANSWERED, 0)).toEqual({ byLimit: 0, besidePath: 12 });
    expect(leftOut(ANSWERED, 1)).toEqual({ byLimit: 10, besidePath: 0 });
    expect(leftOut(ANSWERED, 2)).toEqual({ byLimit: 0, besidePath: 0 });
  });

  it('counts down as they are loaded', () => {
    const nodes = [...ANSWERED, node('b', 'bash'), node('c', 'bash'), node('s', 'top')];
    expect(leftOut(nodes, 0)).toEqual({ byLimit: 0, besidePath: 11 });
    expect(leftOut(nodes, 1)).toEqual({ byLimit: 8, besidePath: 0 });
  });
});

describe('pages of children', () => {
  const task = { stages: [node('top', undefined, { childrenTotal: 3 })], parent: -1, children: [] };

  it('go on where the last ended, and end', () => {
    expect(stageWithMore(task, new Map())).toEqual({ execId: 'top', after: undefined });
    expect(stageWithMore(task, new Map([['top', 'k']]))).toEqual({ execId: 'top', after: 'k' });
    expect(stageWithMore(task, new Map([['top', undefined]]))).toBeUndefined();
  });

  it('are skipped as long as they hold nothing new', async () => {
    const pages = [
      { nodes: [node('a')], next: 'a' },
      { nodes: [node('b'), node('c')], next: 'c' },
      { nodes: [node('d')] },
    ];
    const asked: (string | undefined)[] = [];
    const page = await firstNewPage(
      (after) => {
        asked.push(after);
        return Promise.resolve(pages[asked.length - 1]!);
      },
      undefined,
      (execId) => execId !== 'c',
    );
    expect(asked).toEqual([undefined, 'a']);
    expect(page.next).toBe('c');
  });
});
