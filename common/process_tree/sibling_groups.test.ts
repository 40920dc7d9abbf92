import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { groupSiblings, splitByShape, type SiblingItem } from './sibling_groups';
import { foldTasks, type Tasks } from './tasks';
import { isNotable, tasksWithBelow } from './tasks_with_below';
import { visibleRows, type RowChoices } from './visible_rows';

const child = (execId: string, binary: string, more: Partial<ProcessNode> = {}): ProcessNode => ({
  execId,
  parentExecId: 'bash',
  binary,
  known: 'exec',
  node: 'n',
  ...more,
});

/** A loop of `curl; sleep`, one curl killed, one with a child that was. */
const NODES: readonly ProcessNode[] = [
  { execId: 'bash', binary: '/bin/bash', known: 'exec', node: 'n' },
  ...[1, 2, 3, 4, 5, 6].flatMap((turn) => [
    child(`curl${turn}`, '/usr/bin/curl', turn === 2 ? { signal: 'SIGKILL' } : {}),
    ...(turn === 3
      ? [child('helper', '/bin/h', { parentExecId: 'curl3', events: { killed: 1 } })]
      : []),
    child(`sleep${turn}`, '/bin/sleep', { arguments: turn < 4 ? '5' : '10s' }),
  ]),
  child('cat', '/bin/cat'),
];
const TREE = foldTasks(NODES);
const NOTABLE = tasksWithBelow(TREE, isNotable);

const nameOf = ({ tasks }: Tasks, index: number) => tasks[index]?.stages[0]?.execId ?? '';
const write = (tree: Tasks, items: readonly SiblingItem[]) =>
  items.map((item) =>
    typeof item === 'number'
      ? nameOf(tree, item)
      : `${item.kind} ${item.name} ×${item.members.length}`,
  );

const itemsBelow: NonNullable<RowChoices['itemsBelow']> = (parent, children) =>
  groupSiblings(
    TREE,
    { parentId: parent < 0 ? '' : nameOf(TREE, parent), children },
    { binaries: true, probes: true },
    (index) => NOTABLE[index] === 1,
  );
const shapeOf = (index: number) =>
  TREE.tasks[index]?.stages[0]?.arguments?.replace(/\d+/g, '<number>');

function dump(choices: Partial<RowChoices>): string[] {
  return visibleRows(TREE, {
    isOpen: () => true,
    itemsBelow,
    itemsWithin: (group) => splitByShape(group, shapeOf),
    ...choices,
  }).map((row) => {
    const what =
      row.kind === 'group'
        ? `${row.group.kind} ${row.group.name} ×${row.members.length}`
        : row.kind === 'more'
          ? `${row.shown} of ${row.total}`
          : row.id;
    return `${'  '.repeat(row.level - 1)}${what} ${row.posInSet}/${row.setSize}`;
  });
}

describe('groupSiblings', () => {
  it('groups equal binaries where the first started, and leaves out what must be seen', () => {
    expect(write(TREE, itemsBelow(0, TREE.tasks[0]!.children))).toEqual([
      'binary /usr/bin/curl ×4',
      'binary /bin/sleep ×6',
      'curl2',
      'curl3',
      'cat',
    ]);
  });

  it('leaves a few equal siblings as they are', () => {
    const tree = foldTasks(NODES.slice(0, 5));
    const items = groupSiblings(
      tree,
      { parentId: 'bash', children: tree.tasks[0]!.children },
      { binaries: true, probes: true },
      () => false,
    );
    expect(write(tree, items)).toEqual(['curl1', 'sleep1', 'curl2', 'sleep2']);
  });

  it('folds the kubelet’s probes whatever they run, also where nothing else is grouped', () => {
    const probe = { execProbe: true };
    const tree = foldTasks([
      NODES[0]!,
      child('a', '/bin/cat', probe),
      child('b', '/bin/test', probe),
      child('c', '/bin/cat', probe),
      child('d', '/bin/cat'),
      child('e', '/bin/test', probe),
    ]);
    const items = groupSiblings(
      tree,
      { parentId: 'bash', children: tree.tasks[0]!.children },
      { binaries: false, probes: true },
      () => false,
    );
    expect(write(tree, items)).toEqual(['probes  ×4', 'd']);
  });
});

describe('rows of grouped siblings', () => {
  it('one row a group until it is opened', () => {
    expect(dump({})).toEqual([
      'bash 1/1',
      '  binary /usr/bin/curl ×4 1/5',
      '  binary /bin/sleep ×6 2/5',
      '  curl2 3/5',
      '  curl3 4/5',
      '    helper 1/1',
      '  cat 5/5',
    ]);
  });

  it('opened: by arguments shape, then one by one', () => {
    const open = new Set(['binary /bin/sleep bash', 'shape <number>s binary /bin/sleep bash']);
    expect(dump({ isGroupOpen: (id) => open.has(id), isOpen: (id) => id === 'bash' })).toEqual([
      'bash 1/1',
      '  binary /usr/bin/curl ×4 1/5',
      '  binary /bin/sleep ×6 2/5',
      '    shape <number> ×3 1/2',
      '    shape <number>s ×3 2/2',
      '      sleep4 1/3',
      '      sleep5 2/3',
      '      sleep6 3/3',
      '  curl2 3/5',
      '  curl3 4/5',
      '  cat 5/5',
    ]);
  });

  it('waits in an opened group for what splits it', () => {
    const rows = dump({
      isGroupOpen: (id) => id.startsWith('binary /bin/sleep'),
      itemsWithin: () => undefined,
    });
    expect(rows[3]).toBe('    waiting binary /bin/sleep bash 1/1');
  });

  it('keeps a selected or found member in sight beside its closed group', () => {
    const selected = TREE.taskOf.get('sleep5');
    const rows = dump({ isKeptInSight: (index) => index === selected });
    expect(rows.slice(2, 4)).toEqual(['  binary /bin/sleep ×5 2/6', '  sleep5 3/6']);
  });

  it('begins at the task in focus and says what is not here', () => {
    const top = [TREE.taskOf.get('curl3')!];
    expect(dump({ top, childrenLeftOut: (task) => (task === top[0] ? 11_023 : 0) })).toEqual([
      'curl3 1/1',
      '  helper 1/2',
      '  1 of 11024 2/2',
    ]);
  });
});
