import type { PackedNodes } from '../api/packed_nodes';
import type { CompactProcessTreeAnswer, ProcessNode, ProcessTreeAnswer } from '../api/process_tree';
import { processNodeSchema } from '../api/process_tree';
import { decodeExecId, encodeExecId } from '../documents/exec_id';
import { parseNanoseconds, printNanoseconds } from '../time/nanoseconds';

/** Fields that name another process, which no other row names: a list of distinct values gains nothing. */
const REFERENCES = ['replacedBy', 'rereadOf'] as const;

const OWN_COLUMNS: readonly string[] = [
  'execId',
  'parentExecId',
  'startTime',
  'exitTime',
  ...REFERENCES,
];

const SHARED = Object.keys(processNodeSchema.shape).filter(
  (field) => !OWN_COLUMNS.includes(field),
) as (keyof ProcessNode)[];

/** Written where a node has no PID though its exec_id tells one. */
const NO_PID = null;

/**
 * Nodes as columns: a sixth of their size and a fifteenth after compression, a third where every
 * process has a binary of another name; `unpackNodes` reads them.
 */
export function packNodes(nodes: readonly ProcessNode[]): PackedNodes {
  const ids = packIds(nodes);
  const rows = new Map(nodes.map(({ execId }, row) => [execId, row]));
  return {
    count: nodes.length,
    ids,
    ...packParents(nodes, rows),
    times: packTimes(nodes),
    references: packReferences(nodes, rows),
    shared: packShared(nodes, ids),
  };
}

/** The nodes that were packed, each with exactly the fields it had. */
export function unpackNodes(packed: PackedNodes): ProcessNode[] {
  const nodes = unpackIds(packed) as ProcessNode[];
  for (const [field, { values, at }] of Object.entries(packed.shared)) {
    nodes.forEach((node, row) => {
      const index = at ? (at[row] ?? -1) : 0;
      if (index < 0) return;
      const value = values[index];
      if (value === NO_PID) delete node[field as keyof ProcessNode];
      else node[field as 'execId'] = value as string;
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
  unpackTimes(nodes, packed.times);
  return nodes;
}

/** A compact answer as the plain one it stands for. */
export function expandTreeAnswer({
  packed,
  ...answer
}: CompactProcessTreeAnswer): ProcessTreeAnswer {
  return { ...answer, nodes: unpackNodes(packed) };
}

function packIds(nodes: readonly ProcessNode[]): PackedNodes['ids'] {
  const ids: PackedNodes['ids'] = { nodes: [], node: [], ktime: [], pid: [] };
  const names = new Map<string, number>();
  let above = { ktime: 0n, pid: 0 };
  for (const { execId } of nodes) {
    const decoded = decodeExecId(execId);
    // Two spellings of one id must stay two.
    if (!decoded || encodeExecId(decoded) !== execId) {
      ids.node.push(-1);
      ids.ktime.push(execId);
      ids.pid.push(0);
      continue;
    }
    let name = names.get(decoded.node);
    if (name === undefined) {
      name = ids.nodes.push(decoded.node) - 1;
      names.set(decoded.node, name);
    }
    ids.node.push(name);
    ids.ktime.push(printDifference(decoded.ktime - above.ktime));
    ids.pid.push(decoded.pid - above.pid);
    above = decoded;
  }
  return ids;
}

function printDifference(difference: bigint): number | string {
  const number = Number(difference);
  return Number.isSafeInteger(number) ? number : String(difference);
}

function unpackIds({ count, ids }: PackedNodes): Pick<ProcessNode, 'execId' | 'pid'>[] {
  let above = { ktime: 0n, pid: 0 };
  return Array.from({ length: count }, (_, row) => {
    const ktime = ids.ktime[row] ?? 0;
    const node = ids.nodes[ids.node[row] ?? -1];
    if (node === undefined) return { execId: String(ktime) };
    above = { ktime: above.ktime + BigInt(ktime), pid: above.pid + (ids.pid[row] ?? 0) };
    return { execId: encodeExecId({ node, ...above }), pid: above.pid };
  });
}

type Rows = ReadonlyMap<string, number>;

function packParents(
  nodes: readonly ProcessNode[],
  rows: Rows,
): Pick<PackedNodes, 'parent' | 'strangers'> {
  const strangers: Record<string, string> = {};
  const parent = nodes.map(({ parentExecId }, row) => {
    if (parentExecId === undefined) return 0;
    const parentRow = rows.get(parentExecId);
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

function packTimes(nodes: readonly ProcessNode[]): PackedNodes['times'] {
  const times: PackedNodes['times'] = { start: [], exit: [] };
  let above = 0n;
  for (const { startTime, exitTime } of nodes) {
    const start = exactTime(startTime);
    times.start.push(start === undefined ? (startTime ?? null) : printDifference(start - above));
    above = start ?? above;
    const exit = exactTime(exitTime);
    times.exit.push(exit === undefined ? (exitTime ?? null) : printDifference(exit - above));
  }
  return times;
}

/** Nanoseconds of a time that `printTime` writes in the same way. */
function exactTime(text: string | undefined): bigint | undefined {
  const time = text === undefined ? undefined : parseNanoseconds(text);
  return time !== undefined && printTime(time) === text ? time : undefined;
}

/** As doc values (milliseconds) and Tetragon (up to nine decimals, in threes) write times. */
function printTime(time: bigint): string {
  const text = printNanoseconds(time);
  if (text.endsWith('000000Z')) return `${text.slice(0, -7)}Z`;
  return text.endsWith('000Z') ? `${text.slice(0, -4)}Z` : text;
}

function unpackTimes(nodes: readonly ProcessNode[], { start, exit }: PackedNodes['times']): void {
  let above = 0n;
  nodes.forEach((node, row) => {
    const ownStart = timeAfter(above, start[row]);
    if (ownStart !== undefined) above = ownStart;
    const startTime = ownStart === undefined ? start[row] : printTime(ownStart);
    if (typeof startTime === 'string') node.startTime = startTime;
    const ownExit = timeAfter(above, exit[row]);
    const exitTime = ownExit === undefined ? exit[row] : printTime(ownExit);
    if (typeof exitTime === 'string') node.exitTime = exitTime;
  });
}

/** A text of digits alone is a difference too large for a number; no time looks so. */
function timeAfter(above: bigint, difference: number | string | null | undefined) {
  if (typeof difference === 'number') return above + BigInt(difference);
  return typeof difference === 'string' && /^-?\d+$/.test(difference)
    ? above + BigInt(difference)
    : undefined;
}

function packShared(nodes: readonly ProcessNode[], ids: PackedNodes['ids']): PackedNodes['shared'] {
  const shared: PackedNodes['shared'] = {};
  let idPid = 0;
  const pidOfId = ids.node.map((name, row) => {
    if (name >= 0) idPid += ids.pid[row] ?? 0;
    return name >= 0 ? idPid : undefined;
  });
  for (const field of SHARED) {
    const values: unknown[] = [];
    const indexes = new Map<unknown, number>();
    const at = nodes.map((node, row) => {
      let value: unknown = node[field];
      if (field === 'pid') {
        if (value === pidOfId[row]) return -1;
        value ??= NO_PID;
      }
      if (value === undefined) return -1;
      const key = typeof value === 'object' ? JSON.stringify(value) : value;
      let index = indexes.get(key);
      if (index === undefined) {
        index = values.push(value) - 1;
        indexes.set(key, index);
      }
      return index;
    });
    if (values.length === 0) continue;
    const isSame = values.length === 1 && at.every((index) => index === 0);
    shared[field] = isSame ? { values } : { values, at };
  }
  return shared;
}
