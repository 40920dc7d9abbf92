const NONE = -1;

/**
 * Who is whose parent among the documents of one scope. From row to row: to look up one of 100,000
 * ids takes as long as to walk through dozens of rows.
 */
export class Kinship {
  readonly #rows = new Map<string, number>();
  readonly #execIds: string[] = [];
  /** Row → row of the parent that counts. */
  readonly #parents: number[] = [];
  /** Row → rows of all that some document names as its children. */
  readonly #children: (number[] | undefined)[] = [];
  /** Links beyond the one that counts, of those with several parents. */
  readonly #others = new Set<string>();

  /** The first word on a process's parent counts; its other parents have it as their child as well. */
  link(execId: string, parentExecId: string): void {
    this.#link(this.#rowOf(execId), this.#rowOf(parentExecId));
  }

  /**
   * Links what a document tells. An id that several documents name stays in memory once, and is found
   * faster than one that only reads the same.
   */
  take(edge: { execId: string; parentExecId?: string }): void {
    const row = this.#rowOf(edge.execId);
    edge.execId = this.#execIds[row]!;
    if (edge.parentExecId === undefined) return;
    const parent = this.#rowOf(edge.parentExecId);
    edge.parentExecId = this.#execIds[parent]!;
    this.#link(row, parent);
  }

  #link(row: number, parent: number): void {
    const known = this.#parents[row];
    if (known === parent) return;
    if (known === NONE) this.#parents[row] = parent;
    else {
      const other = `${row} ${parent}`;
      if (this.#others.has(other)) return;
      this.#others.add(other);
    }
    const children = this.#children[parent];
    if (children) children.push(row);
    else this.#children[parent] = [row];
  }

  get(execId: string): string | undefined {
    const row = this.#rows.get(execId);
    return row === undefined ? undefined : this.#execIds[this.#parents[row] ?? NONE];
  }

  has(execId: string): boolean {
    return this.get(execId) !== undefined;
  }

  /** Those with children, but without a parent. */
  tops(): string[] {
    return this.#execIds.filter(
      (_, row) => this.#children[row] !== undefined && this.#parents[row] === NONE,
    );
  }

  /**
   * Goes down from these processes as long as `take` wants to see what is below a child.
   *
   * @param take called with each child and the parent it was reached from
   */
  descend(from: Iterable<string>, take: (execId: string, parentExecId: string) => boolean): void {
    const waiting: number[] = [];
    for (const execId of from) {
      const row = this.#rows.get(execId);
      if (row !== undefined) waiting.push(row);
    }
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      for (const child of this.#children[row] ?? []) {
        if (take(this.#execIds[child]!, this.#execIds[row]!)) waiting.push(child);
      }
    }
  }

  #rowOf(execId: string): number {
    const known = this.#rows.get(execId);
    if (known !== undefined) return known;
    const row = this.#execIds.push(execId) - 1;
    this.#rows.set(execId, row);
    this.#parents.push(NONE);
    this.#children.push(undefined);
    return row;
  }
}
