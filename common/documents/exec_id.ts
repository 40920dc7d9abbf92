/** What an exec_id says by itself. */
export interface DecodedExecId {
  /** Node name; empty where Tetragon knew none. */
  node: string;
  /** Nanoseconds since the node's boot. */
  ktime: bigint;
  pid: number;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** RFC 4648, section 4. */
const BYTES_A_GROUP = 3;
const CHARACTERS_A_GROUP = 4;

const ASCII = /^[\x00-\x7f]*$/;

/**
 * Decodes base64("<node>:<ktime ns>:<pid>") (Tetragon, pkg/process/process_id_linux.go). Split from
 * the right, since a node name may hold a colon. `undefined` for anything else: an id is still an
 * id when it cannot be decoded.
 */
export function decodeExecId(execId: string): DecodedExecId | undefined {
  if (!BASE64.test(execId)) return undefined;
  let text: string;
  try {
    text = decodeUtf8(atob(execId));
  } catch {
    return undefined;
  }
  const match = /^(.*):(\d{1,20}):(\d{1,10})$/s.exec(text);
  if (!match) return undefined;
  return { node: match[1]!, ktime: BigInt(match[2]!), pid: Number(match[3]) };
}

/** Node names are ASCII, and 100,000 ids are decoded seven times as fast without a TextDecoder. */
function decodeUtf8(bytes: string): string {
  if (ASCII.test(bytes)) return bytes;
  const codes = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(codes);
}

/** Start and PID: what is left of an id after its node. */
const START_AND_PID = /^(\d{1,20}):(\d{1,10})$/;

/**
 * `decodeExecId` for many ids, which mostly are of one node: what the last one shares with the next
 * is not decoded again.
 */
export function execIdDecoder(): typeof decodeExecId {
  /** Base64 that lies in the node and its colon as a whole, and what else of them comes after it. */
  let head = '';
  let rest = '';
  let node = '';
  return (execId) => {
    const tail = head !== '' && execId.startsWith(head) ? execId.slice(head.length) : '';
    if (tail !== '' && BASE64.test(tail)) {
      const text = bytesOf(tail);
      const match = text?.startsWith(rest) ? START_AND_PID.exec(text.slice(rest.length)) : null;
      if (match) return { node, ktime: BigInt(match[1]!), pid: Number(match[2]) };
    }
    const decoded = decodeExecId(execId);
    if (decoded && ASCII.test(decoded.node)) {
      ({ node } = decoded);
      const whole = Math.floor((node.length + 1) / BYTES_A_GROUP);
      head = execId.slice(0, whole * CHARACTERS_A_GROUP);
      rest = `${node}:`.slice(whole * BYTES_A_GROUP);
    }
    return decoded;
  };
}

/** The reverse of `decodeExecId`, for sample data and tests. */
export function encodeExecId({ node, ktime, pid }: DecodedExecId): string {
  const bytes = new TextEncoder().encode(`${node}:${ktime}:${pid}`);
  return btoa(String.fromCharCode(...bytes));
}

/**
 * True for the kernel's pseudo process: PID 0 is its own parent, and its id (`node:1:0`) is the same
 * for every boot of a node. It is shown as a root and never walked downwards.
 */
export function isKernelExecId(execId: string): boolean {
  return endsInZero(execId) && decodeExecId(execId)?.pid === 0;
}

/** How base64 ends whose last byte is a `0`, after one, two and three bytes of its last group. */
const LAST_IS_ZERO = /(?:w|A=|A==)$/;

/** By the last two groups alone: a tree asks it of every id, and nearly all answer no. */
function endsInZero(execId: string): boolean {
  return LAST_IS_ZERO.test(execId) && /:0+$/.test(endOf(execId, 2));
}

/**
 * The PID in an exec_id of Tetragon's form, by its last 13 bytes at least: enough for ten digits, and
 * a third of the time that `decodeExecId` takes.
 */
export function pidOfExecId(execId: string): number | undefined {
  const pid = /\d:(\d{1,10})$/.exec(endOf(execId, 5))?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** The last groups, decoded; empty for what is no base64. */
function endOf(execId: string, groups: number): string {
  const start = Math.ceil(execId.length / CHARACTERS_A_GROUP) - groups;
  return bytesOf(execId.slice(Math.max(0, start) * CHARACTERS_A_GROUP)) ?? '';
}

/** One character a byte; `undefined` for what is no base64. */
function bytesOf(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}

/**
 * The id without a time (`node:0:pid`) of the process of this id's PID: Tetragon writes it as a parent's
 * where it did not find the process in its map (cilium/tetragon#19). `undefined` where the id holds no PID.
 */
export function timelessExecId(execId: string): string | undefined {
  const decoded = decodeExecId(execId);
  return decoded && decoded.pid !== 0 ? encodeExecId({ ...decoded, ktime: 0n }) : undefined;
}

/**
 * How the ids without a time of a node begin: base64 that lies in `node:0:` as a whole. What is cut off is
 * part of a colon at most, and no time of another id begins with a zero.
 */
export function timelessPrefix(node: string): string {
  const text = new TextEncoder().encode(`${node}:0:`);
  const whole = Math.floor((text.length * 8) / BITS_A_CHARACTER);
  return btoa(String.fromCharCode(...text)).slice(0, whole);
}

const BITS_A_CHARACTER = 6;
