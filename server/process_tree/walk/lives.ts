import type { TetragonEvent, TetragonProcess } from '../../../common/documents/tetragon_event';
import { hasOwnTime, SAME_START, startOf } from '../../../common/identity/process_ref';

/**
 * Which life of an exec_id a tree is about, where the id comes back with its PID (Windows: `pid:pid:pid`):
 * the start that is asked for, and of relatives the one that a relative names.
 */
export class Lives {
  /** exec_id → start, in epoch milliseconds. */
  readonly #starts = new Map<string, number>();
  /** exec_id → starts of other children of the same parent with that id. */
  readonly #others = new Map<string, Set<number>>();

  /**
   * @param start of the selected process; where nobody names it, the newest of these events
   */
  constructor(execId: string, start: number | undefined, events: Iterable<TetragonEvent>) {
    if (hasOwnTime(execId)) return;
    let newest = start;
    if (start === undefined) {
      for (const { process } of events) {
        const own = process?.execId === execId ? startOf(process.startTime) : undefined;
        if (own !== undefined && own > (newest ?? -Infinity)) newest = own;
      }
    }
    if (newest !== undefined) this.#starts.set(execId, newest);
  }

  /** True for an event of a life that belongs to the tree; from then on that life counts. */
  take({ process, parent }: TetragonEvent): boolean {
    if (!this.#isLife(parent)) return false;
    if (!this.#isLife(process)) {
      this.#noteOther(process, parent);
      return false;
    }
    for (const one of [process, parent]) {
      const start = timelessStart(one);
      if (start !== undefined && !this.#starts.has(one!.execId!)) {
        this.#starts.set(one!.execId!, start);
      }
    }
    return true;
  }

  /** exec_ids that other children of a process of the tree have as well; the tree shows one of each. */
  get others(): string[] {
    return [...this.#others].flatMap(([execId, starts]) => [...starts].map(() => execId));
  }

  #isLife(process: TetragonProcess | undefined): boolean {
    const start = timelessStart(process);
    const known = process?.execId === undefined ? undefined : this.#starts.get(process.execId);
    return start === undefined || known === undefined || Math.abs(start - known) <= SAME_START;
  }

  #noteOther(process: TetragonProcess | undefined, parent: TetragonProcess | undefined): void {
    const [start, above] = [timelessStart(process), parent?.execId];
    if (start === undefined || above === undefined || !this.#starts.has(above)) return;
    const starts = this.#others.get(process!.execId!) ?? new Set();
    this.#others.set(process!.execId!, starts.add(start));
  }
}

/** The start of a process whose id does not say it. */
function timelessStart(process: TetragonProcess | undefined): number | undefined {
  if (process?.execId === undefined || hasOwnTime(process.execId)) return undefined;
  return startOf(process.startTime);
}
