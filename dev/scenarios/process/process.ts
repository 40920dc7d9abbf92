import type { Machine } from '../world/machine';
import type { ImageFacts } from './image_facts';
import { printProcess, type ProcessText } from './print_process';

/** auid of a process that no login stands behind: (uint32) -1. */
export const NO_LOGIN = 4_294_967_295;

export interface ProcessFacts extends ImageFacts {
  /** Absent for the kernel (its own parent) and where Tetragon lost the parent. */
  parent?: Process | undefined;
}

/** One exec_id: an image of a task, or a task that only forked. */
export class Process {
  private printed: ProcessText | undefined;

  constructor(readonly facts: ProcessFacts) {}

  get execId(): string {
    return this.facts.execId;
  }

  get node(): Machine {
    return this.facts.node;
  }

  /** Its export text, made once: a process is in many events, as itself and as a parent. */
  get text(): ProcessText {
    return (this.printed ??= printProcess(this.facts));
  }
}
