import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { foldTasks } from '../../../common/process_tree/tasks';
import { firstView } from './first_view';

function node(execId: string, parentExecId?: string): ProcessNode {
  const parent = parentExecId === undefined ? {} : { parentExecId };
  return { execId, ...parent, known: 'exec', node: 'n', flags: ['execve', 'clone'] };
}

function opened(nodes: readonly ProcessNode[], selected: string): string[] {
  const tree = foldTasks(nodes);
  return [...firstView(tree, tree.taskOf.get(selected) ?? -1)];
}

describe('firstView', () => {
  it('opens the path to the selected process and what is below it', () => {
    const tree = [
      node('systemd'),
      node('sshd', 'systemd'),
      node('bash', 'sshd'),
      node('make', 'bash'),
      node('cc', 'make'),
    ];
    expect(opened(tree, 'bash')).toEqual(['systemd', 'sshd', 'bash', 'make']);
  });

  it('keeps long lists closed, but not that of the selected process', () => {
    const children = (parent: string) =>
      Array.from({ length: 60 }, (_, index) => node(`${parent}-${index}`, parent));
    const tree = [node('bash'), ...children('bash'), ...children('bash-5')];
    expect(opened(tree, 'bash')).toEqual(['bash']);
    expect(opened(tree, 'bash-5')).toEqual(['bash', 'bash-5']);
  });

  it('stops at some screens of lines', () => {
    const tree = [node('root')];
    for (let index = 0; index < 40; index++) {
      tree.push(node(`p${index}`, 'root'));
      for (let child = 0; child < 10; child++) tree.push(node(`p${index}-${child}`, `p${index}`));
    }
    // 40 children, then 16 lists of 10 fit into 200 lines.
    expect(opened(tree, 'root')).toHaveLength(1 + 16);
  });

  it('has nothing to open for a task that is not there', () => {
    expect(opened([node('a')], 'b')).toEqual([]);
  });
});
