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
    node('shim', undefined, { inInitTree: false, pod: undefined }),
    node('init', 'shim', { inInitTree: true }),
    node('worker', 'init', { inInitTree: true }),
    node('orphan', 'init', { origin: 'reparented' }),
    node('shell', 'shim', { origin: 'injected_root' }),
    node('curl', 'shell', { origin: 'below_injected' }),
    node('old', 'shell', { origin: 'unknown' }),
  ],
  findings: [],
  documents: 7,
  took: 1,
  searches: 1,
  incomplete: [],
});

it.each([
  ['curl', 'shell'],
  ['shell', 'shell'],
  ['worker', undefined],
  ['orphan', undefined],
  ['old', undefined],
  // On the host nothing descends from a container's first process.
  ['shim', undefined],
])('seen from %s somebody came in by %s', (execId, root) => {
  expect(injectedRootOf(model, execId)).toBe(root);
});
