import type { PackedNodes } from '../api/packed_nodes';
import type { CompactProcessTreeAnswer, ProcessNode, ProcessTreeAnswer } from '../api/process_tree';
import { FrontCoder, readFrontCoded } from './front_coding';

/** Fields that name another process, which no other row names: a list of distinct values gains nothing. */
const REFERENCES = ['replacedBy', 'rereadOf'] as const;

type Reference = (typeof REFERENCES)[number];

/** Fields with a column of their own. */
const OWN_COLUMNS = ['execId', 'parentExecId', 'pid', 'startTime', 'exitTime', ...REFERENCES];

/** Index of a row without a value. */
const NONE = -1;

/**
 * Nodes as columns: a sixth of their size, a third where every process has a binary of another name;
 * `unpackNodes` reads them. Nothing is decoded for it: it must not take longer than it spares. Each
 * node is looked at once, so that 100,000 of them need never be there together.
 *
 * @param count of the nodes: columns that grow as they are filled would be half as large again
 */
export function packNodes(nodes: Iterable<ProcessNode>, count: number): PackedNodes {
  const execIds = new FrontCoder(count);
  const startTimes = new FrontCoder(count);
  const exitTimes = new FrontCoder(count);
  const pids = new Array<number | null>(count);
  const family = new Family(count);
  const shared = new SharedColumns(count);
  let row = 0;
  for (const node of nodes) {
    execIds.add(node.execId);
    startTimes.add(node.startTime);
    exitTimes.add(node.exitTime);
    pids[row] = node.pid ?? null;
    family.add(node, row);
    shared.add(node, row);
    row += 1;
  }
  const { parent, strangers } = family;
  return {
    count,
    execIds: execIds.coded,
    parent,
    strangers,
    pids,
    startTimes: startTimes.coded,
    exitTimes: exitTimes.coded,
    references: family.references(),
    shared: shared.packed(),
  };
}

/** The nodes that were packed, each with exactly the fields it had. */
export function unpackNodes(packed: PackedNodes): ProcessNode[] {
  const ids = readFrontCoded(packed.execIds);
  const nodes = ids.map((execId = '') => ({ execId })) as ProcessNode[];
  for (const [field, { values, at }] of Object.entries(packed.shared)) {
    nodes.forEach((node, row) => {
      const index = at ? (at[row] ?? -1) : 0;
      if (index >= 0) node[field as 'execId'] = values[index] as string;
    });
  }
  packed.parent.forEach((distance, row) => {
    const parent = nodes[row - distance];
    if (distance > 0 && parent) nodes[row]!.parentExecId = parent.execId;
  });
  for (const [row, execId] of Object.entries(packed.strangers)) {
    const node = nodes[Number(row)];
    if (node) node.parentExecId = execId;
  }
  for (const field of REFERENCES) {
    for (const [row, named] of Object.entries(packed.references[field] ?? {})) {
      const node = nodes[Number(row)];
      const execId = typeof named === 'string' ? named : nodes[Number(row) + named]?.execId;
      if (node && execId !== undefined) node[field] = execId;
    }
  }
  packed.pids.forEach((pid, row) => {
    const node = nodes[row];
    if (node && pid !== null) node.pid = pid;
  });
  for (const [field, column] of [
    ['startTime', packed.startTimes],
    ['exitTime', packed.exitTimes],
  ] as const) {
    readFrontCoded(column).forEach((time, row) => {
      const node = nodes[row];
      if (node && time !== undefined) node[field] = time;
    });
  }
  return nodes;
}

/** A compact answer as the plain one it stands for. */
export function expandTreeAnswer({
  packed,
  ...answer
}: CompactProcessTreeAnswer): ProcessTreeAnswer {
  return { ...answer, nodes: unpackNodes(packed) };
}

/** Which other rows nodes name. */
class Family {
  readonly parent: number[];
  readonly strangers: Record<string, string> = {};
  readonly #execIds: string[] = [];
  #rows: Map<string, number> | undefined;
  /** Rows of the last node and those above it. */
  readonly #path: number[] = [];
  readonly #named: { field: Reference; row: number; execId: string }[] = [];

  constructor(rows: number) {
    this.parent = new Array<number>(rows);
  }

  add(node: ProcessNode, row: number): void {
    const { execId, parentExecId } = node;
    this.#execIds.push(execId);
    this.#rows?.set(execId, row);
    const parent = this.#parentOf(row, parentExecId);
    this.parent[row] = parent === undefined ? 0 : row - parent;
    if (parent === undefined && parentExecId !== undefined) this.strangers[row] = parentExecId;
    for (const field of REFERENCES) {
      const named = node[field];
      if (named !== undefined) this.#named.push({ field, row, execId: named });
    }
  }

  /** A reference may name a row below, so all have to be there. */
  references(): PackedNodes['references'] {
    const references: PackedNodes['references'] = {};
    for (const { field, row, execId } of this.#named) {
      const target = this.#rowOf(execId);
      (references[field] ??= {})[row] = target === undefined ? execId : target - row;
    }
    return references;
  }

  /**
   * The row of a parent above. In a tree with each subtree in one piece it is on the way from the last
   * row upwards, and 100,000 ids need no index.
   */
  #parentOf(row: number, parentExecId: string | undefined): number | undefined {
    const path = this.#path;
    while (path.length > 0 && this.#execIds[path.at(-1)!] !== parentExecId) path.pop();
    const found =
      path.at(-1) ?? (parentExecId === undefined ? undefined : this.#rowOf(parentExecId));
    path.push(row);
    return found === row ? undefined : found;
  }

  #rowOf(execId: string): number | undefined {
    this.#rows ??= new Map(this.#execIds.map((id, row) => [id, row]));
    return this.#rows.get(execId);
  }
}

/** All fields without a column of their own. */
class SharedColumns {
  /** A field with a column of its own has none here. */
  readonly #columns = new Map<string, Column | undefined>(
    OWN_COLUMNS.map((field) => [field, undefined]),
  );
  readonly #rows: number;

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Field by field as the node has them: each has a third of the fields that there are. */
  add(node: ProcessNode, row: number): void {
    for (const field in node) {
      let column = this.#columns.get(field);
      if (!column) {
        if (this.#columns.has(field)) continue;
        column = new Column(this.#rows);
        this.#columns.set(field, column);
      }
      column.put(row, node[field as keyof ProcessNode]);
    }
  }

  packed(): PackedNodes['shared'] {
    const shared: PackedNodes['shared'] = {};
    for (const [field, column] of this.#columns) if (column) shared[field] = column.packed();
    return shared;
  }
}

/** One field of all nodes. Lists and objects that are one and the same are found without being written out. */
class Column {
  readonly #values: unknown[] = [];
  readonly #indexes = new Map<unknown, number>();
  readonly #at: number[];
  #above: unknown;
  #index = NONE;

  constructor(rows: number) {
    this.#at = new Array<number>(rows).fill(NONE);
  }

  put(row: number, value: unknown): void {
    if (value === undefined) return;
    // Most rows have the value of the row above.
    if (value !== this.#above) {
      this.#above = value;
      this.#index = this.#indexOf(value);
    }
    this.#at[row] = this.#index;
  }

  packed(): PackedNodes['shared'][string] {
    const isSame = this.#values.length === 1 && this.#at.every((index) => index === 0);
    return isSame ? { values: this.#values } : { values: this.#values, at: this.#at };
  }

  #indexOf(value: unknown): number {
    const known = this.#indexes.get(value);
    if (known !== undefined) return known;
    const key = typeof value === 'object' ? JSON.stringify(value) : value;
    const index = this.#indexes.get(key) ?? this.#values.push(value) - 1;
    this.#indexes.set(key, index);
    this.#indexes.set(value, index);
    return index;
  }
}
