import type { PackedNodes } from '../api/packed_nodes';
import type { CompactProcessTreeAnswer, ProcessNode, ProcessTreeAnswer } from '../api/process_tree';
import { frontCode, readFrontCoded } from './front_coding';

/** Fields that name another process, which no other row names: a list of distinct values gains nothing. */
const REFERENCES = ['replacedBy', 'rereadOf'] as const;

/** Fields with a column of their own. */
const OWN_COLUMNS = new Set<string>([
  'execId',
  'parentExecId',
  'pid',
  'startTime',
  'exitTime',
  ...REFERENCES,
]);

/**
 * Nodes as columns: a sixth of their size, a third where every process has a binary of another name;
 * `unpackNodes` reads them. Nothing is decoded for it: it must not take longer than it spares.
 */
export function packNodes(nodes: readonly ProcessNode[]): PackedNodes {
  const rows = new Rows(nodes);
  return {
    count: nodes.length,
    execIds: frontCode(nodes.map(({ execId }) => execId)),
    ...packParents(nodes, rows),
    pids: nodes.map(({ pid }) => pid ?? null),
    startTimes: frontCode(nodes.map(({ startTime }) => startTime)),
    exitTimes: frontCode(nodes.map(({ exitTime }) => exitTime)),
    references: packReferences(nodes, rows),
    shared: packShared(nodes),
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

/** In which row a process is. */
class Rows {
  readonly #nodes: readonly ProcessNode[];
  #rows: ReadonlyMap<string, number> | undefined;
  /** Rows of the last parent and those above it. */
  #path: number[] = [];

  constructor(nodes: readonly ProcessNode[]) {
    this.#nodes = nodes;
  }

  get(execId: string): number | undefined {
    this.#rows ??= new Map(this.#nodes.map((node, row) => [node.execId, row]));
    return this.#rows.get(execId);
  }

  /**
   * The row of the parent of the next row. In a tree with each subtree in one piece it is on the way
   * from the last row upwards, and 100,000 ids need no index.
   */
  parentOf(row: number): number | undefined {
    const parentExecId = this.#nodes[row]?.parentExecId;
    const path = this.#path;
    while (path.length > 0 && this.#nodes[path.at(-1)!]?.execId !== parentExecId) path.pop();
    const parent = path.at(-1) ?? (parentExecId === undefined ? undefined : this.get(parentExecId));
    path.push(row);
    return parent;
  }
}

function packParents(
  nodes: readonly ProcessNode[],
  rows: Rows,
): Pick<PackedNodes, 'parent' | 'strangers'> {
  const strangers: Record<string, string> = {};
  const parent = nodes.map(({ parentExecId }, row) => {
    const parentRow = rows.parentOf(row);
    if (parentExecId === undefined) return 0;
    if (parentRow !== undefined && parentRow < row) return row - parentRow;
    strangers[row] = parentExecId;
    return 0;
  });
  return { parent, strangers };
}

function packReferences(nodes: readonly ProcessNode[], rows: Rows): PackedNodes['references'] {
  const references: PackedNodes['references'] = {};
  for (const field of REFERENCES) {
    const named: Record<string, number | string> = {};
    nodes.forEach(({ [field]: execId }, row) => {
      if (execId === undefined) return;
      const target = rows.get(execId);
      named[row] = target === undefined ? execId : target - row;
    });
    if (Object.keys(named).length > 0) references[field] = named;
  }
  return references;
}

interface Column {
  values: unknown[];
  indexes: Map<unknown, number>;
  at: number[];
}

/** Node by node, since each has a third of the fields that there are. */
function packShared(nodes: readonly ProcessNode[]): PackedNodes['shared'] {
  const columns = new Map<string, Column>();
  nodes.forEach((node, row) => {
    for (const field in node) {
      const value: unknown = node[field as keyof ProcessNode];
      if (value === undefined || OWN_COLUMNS.has(field)) continue;
      let column = columns.get(field);
      if (!column) {
        column = { values: [], indexes: new Map(), at: new Array<number>(nodes.length).fill(-1) };
        columns.set(field, column);
      }
      column.at[row] = indexOf(column, value);
    }
  });
  const shared: PackedNodes['shared'] = {};
  for (const [field, { values, at }] of columns) {
    const isSame = values.length === 1 && at.every((index) => index === 0);
    shared[field] = isSame ? { values } : { values, at };
  }
  return shared;
}

/** Lists and objects that are one and the same are found without being written out. */
function indexOf({ values, indexes }: Column, value: unknown): number {
  const known = indexes.get(value);
  if (known !== undefined) return known;
  const key = typeof value === 'object' ? JSON.stringify(value) : value;
  const index = indexes.get(key) ?? values.push(value) - 1;
  indexes.set(key, index);
  indexes.set(value, index);
  return index;
}
