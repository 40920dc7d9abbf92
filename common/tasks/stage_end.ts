import type { Task, TaskStage } from '../api/task';

/** How one stage of a task ended. */
export type StageEnd =
  | {
      kind: 'exit';
      code?: number | undefined;
      signal?: string | undefined;
      time?: string | undefined;
    }
  /** The next stage is what a clone executed, or what took the place of an image in the same PID. */
  | { kind: 'executed' | 'replaced'; next: TaskStage };

/**
 * Tells how the stage with this exec_id ended; `undefined` where nothing tells. What Tetragon re-read
 * after a restart is the same image, which ends as that does.
 */
export function endOfStage(
  { stages, exit, replacedBy }: Task,
  execId: string,
): StageEnd | undefined {
  let index = stages.findIndex((stage) => stage.execId === execId);
  if (index === -1) return undefined;
  while (stages[index + 1]?.how === 'reread') index += 1;
  const next = stages[index + 1];
  if (next) return { kind: next.how === 'replaced' ? 'replaced' : 'executed', next };
  if (exit) return { kind: 'exit', ...exit };
  return replacedBy && { kind: 'replaced', next: replacedBy };
}
