import { expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { injectedRootOf } from './injected_root';
import { treeModel } from './tree_model';

const node = (
  execId: string,
  parentExecId: string | undefined,
  facts: Partial<ProcessNode> = {},
) => ({
  execId,
  ...(parentExecId !== undefined && { parentExecId }),
  known: 'exec' as const,
  node: 'n',
  pod: 'api-1',
  ...facts,
});

const model = treeModel({
  selected: 'shim',
  cluster: '',
  nodes: [
    node('shim', undefined, { injected: true, pod: undefined }),
    node('init', 'shim', { injected: false }),
    node('worker', 'init', { injected: false }),
    node('shell', 'shim', { injected: true }),
    node('curl', 'shell', { injected: true }),
  ],
  findings: [],
  documents: 5,
  took: 1,
  searches: 1,
  incomplete: [],
});

it.each([
  ['curl', 'shell'],
  ['shell', 'shell'],
  ['worker', undefined],
  // On the host nothing descends from a container's first process.
  ['shim', undefined],
])('seen from %s somebody came in by %s', (execId, root) => {
  expect(injectedRootOf(model, execId)).toBe(root);
});
