import { expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { foldTasks } from './tasks';
import { visibleRows } from './visible_rows';

/** `sh` becomes `env`, that becomes `python`, all in PID 7; `sh` had started `cat`, `python` starts `id`. */
const NODES: readonly ProcessNode[] = [
  { execId: 'sh', pid: 7, replacedBy: 'env', known: 'exec', node: 'n' },
  { execId: 'cat', parentExecId: 'sh', pid: 8, known: 'exec', node: 'n' },
  { execId: 'env', parentExecId: 'sh', pid: 7, replacedBy: 'python', known: 'exec', node: 'n' },
  { execId: 'python', parentExecId: 'env', pid: 7, known: 'exec', node: 'n' },
  { execId: 'id', parentExecId: 'python', pid: 9, known: 'exec', node: 'n' },
];

const dump = (unfolded: string[], collapsed: string[] = []) =>
  visibleRows(foldTasks(NODES), {
    isOpen: (id) => !collapsed.includes(id),
    showsStages: (id) => unfolded.includes(id),
  }).map((row) => {
    const stage = row.kind === 'task' && row.stage !== undefined ? ` (stage ${row.stage})` : '';
    return `${row.level} ${row.id}${stage} ${row.posInSet}/${row.setSize} of ${row.parentIndex}`;
  });

it('shows one row a task', () => {
  expect(dump([])).toEqual(['1 python 1/1 of -1', '2 cat 1/2 of 0', '2 id 2/2 of 0']);
});

it('shows earlier stages before the children where they are unfolded', () => {
  expect(dump(['python'])).toEqual([
    '1 python 1/1 of -1',
    '2 sh (stage 0) 1/4 of 0',
    '2 env (stage 1) 2/4 of 0',
    '2 cat 3/4 of 0',
    '2 id 4/4 of 0',
  ]);
});

it('hides them with the children in a closed row', () => {
  expect(dump(['python'], ['python'])).toEqual(['1 python 1/1 of -1']);
});
