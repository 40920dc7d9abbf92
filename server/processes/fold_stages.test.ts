import { describe, expect, it } from 'vitest';
import type { Task } from '../../common/api/task';
import { foldStages, type Started } from './fold_stages';

const at = (execId: string, start: number): Started => ({
  ref: { execId, cluster: '', node: 'n' },
  start,
});

function tasksOf(window: readonly Started[], ...chains: string[][]): Map<Started['ref'], Task> {
  return new Map(
    chains.flatMap((chain) => {
      const task: Task = { stages: chain.map((execId) => ({ execId, how: 'executed' })) };
      return window.flatMap(({ ref }) => (chain.includes(ref.execId) ? [[ref, task]] : []));
    }),
  );
}

const shown = (rows: ReturnType<typeof foldStages>) => rows.map(({ ref }) => ref.execId);

describe('foldStages', () => {
  const window = [at('python', 9), at('ls', 8), at('env', 7), at('sh', 6)];
  const tasks = tasksOf(window, ['sh', 'env', 'python'], ['ls']);

  it('shows a process once, where its newest stage stands', () => {
    expect(shown(foldStages(window, 0, tasks))).toEqual(['python', 'ls']);
  });

  it('leaves out what has its row on an earlier page', () => {
    expect(shown(foldStages(window, 2, tasks))).toEqual([]);
    expect(shown(foldStages(window, 1, tasks))).toEqual(['ls']);
  });

  it('shows an earlier stage where only that fits', () => {
    const fitting = window.slice(1);
    expect(shown(foldStages(fitting, 0, tasks))).toEqual(['ls', 'env']);
  });

  it('shows the last of the stages that started in one millisecond', () => {
    const equal = [at('fork', 5), at('bash', 5)];
    expect(shown(foldStages(equal, 0, tasksOf(equal, ['fork', 'bash'])))).toEqual(['bash']);
    expect(shown(foldStages(equal, 0, tasksOf(equal, ['bash', 'fork'])))).toEqual(['fork']);
  });
});
