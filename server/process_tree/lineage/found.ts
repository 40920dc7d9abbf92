import { isKernelExecId } from '../../../common/documents/exec_id';
import type { Kinship } from './kinship';
import type { Edge } from './read_edges';

/** The descendants of some processes as far as they are found, with the parent that a document names. */
export class Found {
  /** exec_id → its parent; `undefined` while only its place between two others is known. */
  readonly parents = new Map<string, string | undefined>();
  readonly #roots: Set<string>;
  #changes = 0;

  constructor(roots: Iterable<string>) {
    this.#roots = new Set(roots);
  }

  /** Goes up with everything that is found: an equal number means that nothing was, meanwhile. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes further processes that are below none of the others; returns those that are new. */
  addRoots(execIds: readonly string[]): string[] {
    const fresh = execIds.filter((id) => !this.#roots.has(id) && !this.parents.has(id));
    for (const id of fresh) this.#roots.add(id);
    return fresh;
  }

  /**
   * Takes edges of documents that name a found process above their own; returns the new ids. The
   * parent in such a document is a descendant as well, unless it is one of the processes themselves.
   */
  add(edges: readonly Edge[]): string[] {
    const fresh: string[] = [];
    for (const { execId, parentExecId } of edges) {
      if (this.#take(execId, parentExecId)) fresh.push(execId);
      if (parentExecId !== undefined && this.#take(parentExecId, undefined)) {
        fresh.push(parentExecId);
      }
    }
    return fresh;
  }

  /** Those whose parent no document about them names: known by their place between two others. */
  loose(): string[] {
    return [...this.parents].filter(([, parent]) => parent === undefined).map(([id]) => id);
  }

  /** Takes all that is below these ids; returns the new ones. */
  adopt(ids: readonly string[], kinship: Kinship): string[] {
    const fresh: string[] = [];
    kinship.descend(ids, (child, parent) => {
      const isNew = this.#take(child, parent);
      if (isNew) fresh.push(child);
      return isNew;
    });
    return fresh;
  }

  /** The first `limit` of them, breadth first; those whose parent is unknown come last. */
  nearest(limit: number): string[] {
    if (this.parents.size <= limit) return [...this.parents.keys()];
    const children = new Map<string, string[]>();
    for (const [id, parent] of this.parents) {
      const above = parent ?? '';
      const siblings = children.get(above);
      if (siblings) siblings.push(id);
      else children.set(above, [id]);
    }
    const ordered = new Set<string>([...this.#roots, '']);
    for (const id of ordered) {
      for (const child of children.get(id) ?? []) ordered.add(child);
    }
    for (const root of this.#roots) ordered.delete(root);
    ordered.delete('');
    return [...ordered].slice(0, limit);
  }

  /** The kernel's pseudo process is the root of its node, whatever a document says. */
  #take(id: string, parent: string | undefined): boolean {
    if (this.#roots.has(id) || isKernelExecId(id)) return false;
    if (this.parents.get(id) !== undefined) return false;
    const before = this.parents.size;
    this.parents.set(id, parent);
    const isNew = this.parents.size > before;
    if (isNew || parent !== undefined) this.#changes += 1;
    return isNew;
  }
}
