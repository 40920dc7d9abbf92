import { expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { foldTasks } from './tasks';
import { visibleRows } from './visible_rows';

const NODES: ProcessNode[] = [
  { execId: 'init', known: 'exec', node: 'n' },
  { execId: 'bash', parentExecId: 'init', known: 'exec', node: 'n' },
  { execId: 'curl', parentExecId: 'bash', known: 'exec', node: 'n' },
  { execId: 'cat', parentExecId: 'bash', known: 'exec', node: 'n' },
  { execId: 'cron', parentExecId: 'init', known: 'exec', node: 'n' },
];

const dump = (collapsed: string[]) =>
  visibleRows(foldTasks(NODES), { isOpen: (id) => !collapsed.includes(id) }).map(
    ({ id: execId, level, posInSet, setSize, parentIndex, hasChildren, isOpen }) =>
      `${level} ${execId} ${posInSet}/${setSize} of ${parentIndex}${hasChildren ? (isOpen ? ' open' : ' closed') : ''}`,
  );

it('lists every row of an open tree with its place', () => {
  expect(dump([])).toEqual([
    '1 init 1/1 of -1 open',
    '2 bash 1/2 of 0 open',
    '3 curl 1/2 of 1',
    '3 cat 2/2 of 1',
    '2 cron 2/2 of 0',
  ]);
});

it('leaves out what is below a closed row; a row without children is never closed', () => {
  expect(dump(['bash', 'cron'])).toEqual([
    '1 init 1/1 of -1 open',
    '2 bash 1/2 of 0 closed',
    '2 cron 2/2 of 0',
  ]);
});
