import type { Machine } from '../world/machine';

/** A line that Tetragon has ready. */
export interface ReadyLine {
  node: Machine;
  text: string;
  /** When Tetragon writes it into its file. */
  writtenAt: number;
}

interface Entry extends ReadyLine {
  order: number;
}

/**
 * Lines waiting for their turn: a binary heap by time of writing, so that noise can be made a little
 * ahead of time in any order and memory stays bounded by what is under way.
 */
export class Outbox {
  private readonly heap: Entry[] = [];
  private count = 0;

  /** Lines beyond so many in all are not taken. */
  capacity = Number.POSITIVE_INFINITY;

  /** How many lines were ever put in. */
  get accepted(): number {
    return this.count;
  }

  put(line: ReadyLine): void {
    if (this.count >= this.capacity) return;
    const { heap } = this;
    const { node, text, writtenAt } = line;
    const entry: Entry = { node, text, writtenAt, order: this.count++ };
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(entry, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = entry;
  }

  /** Takes out, in order, every line written at or before `until`. */
  *take(until: number): Generator<ReadyLine> {
    for (let first = this.heap[0]; first && first.writtenAt <= until; first = this.heap[0]) {
      this.removeFirst();
      yield first;
    }
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]];
      if (!left) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, last)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.writtenAt < b.writtenAt || (a.writtenAt === b.writtenAt && a.order < b.order);
}
