import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { rowsAbove, searchTree } from './tree_search';
import { treeModel } from '../model/tree_model';

const NODES: ProcessNode[] = [
  { execId: 'X1', pid: 1, binary: '/usr/lib/systemd', known: 'parent', node: 'n' },
  {
    execId: 'X2',
    parentExecId: 'X1',
    pid: 20,
    binary: '/bin/sh',
    known: 'exec',
    node: 'n',
    replacedBy: 'X3',
    namespace: 'payments',
    pod: 'api-1',
  },
  {
    execId: 'X3',
    parentExecId: 'X2',
    pid: 20,
    binary: '/usr/bin/python',
    known: 'exec',
    node: 'n',
    namespace: 'payments',
    pod: 'api-1',
  },
  {
    execId: 'X4',
    parentExecId: 'X3',
    pid: 120,
    binary: '/usr/bin/curl',
    known: 'exec',
    node: 'n',
    namespace: 'payments',
    pod: 'api-1',
  },
];
const MODEL = treeModel({
  selected: 'X4',
  cluster: '',
  nodes: NODES,
  findings: [],
  documents: 4,
  took: 1,
  searches: 1,
  incomplete: [],
});
const DETAILS = new Map([
  ['X4', { execId: 'X4', arguments: '-s http://evil.example', userName: 'root' }],
]);

describe('searchTree', () => {
  it.each([
    ['CURL', ['X4']],
    ['/bin/sh', ['X3']],
    ['evil', ['X4']],
    ['root', ['X4']],
    ['20', ['X3']],
    ['payments/api', ['X3', 'X4']],
    ['X2', ['X3']],
    ['  ', []],
    ['nothing', []],
  ])('%s', (text, execIds) => {
    expect(searchTree(MODEL, DETAILS, text)).toEqual(execIds);
  });
});

describe('rowsAbove', () => {
  it('names rows by the image they show', () => {
    expect(rowsAbove(MODEL, 'X4')).toEqual(['X1', 'X3']);
    expect(rowsAbove(MODEL, 'X2')).toEqual(['X1']);
    expect(rowsAbove(MODEL, 'absent')).toEqual([]);
  });
});
