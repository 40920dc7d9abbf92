import { decodeExecId } from '../../common/documents/exec_id';
import { compareTimes } from '../../common/time/nanoseconds';
import { asInteger, asObject, asText } from '../../common/documents/read_value';

/** A parsed export line, as far as the dump reads it. */
interface Line {
  cluster_name?: string;
  [key: string]: unknown;
}

interface RawProcess {
  exec_id?: string;
  parent_exec_id?: string;
  pid?: number;
  binary?: string;
  arguments?: string;
  flags?: string;
  docker?: string;
}

interface Entry extends RawProcess {
  executed: boolean;
  probes: { name: string; time: string | undefined }[];
  outcome?: string;
}

/**
 * The lineage below one exec_id as text, read from export lines alone: the expectation of a story's
 * test and what a reader compares. One line a process: binary, arguments, `(host)` for one without
 * container, `forked` for one without exec, its probes, how it ended.
 */
export function lineageText(lines: Iterable<string>, top: string, cluster?: string): string {
  const entries = readEntries(lines, cluster);
  const children = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const parent = entry.parent_exec_id;
    if (!parent || parent === entry.exec_id) continue;
    children.set(parent, [...(children.get(parent) ?? []), entry]);
  }
  const text: string[] = [];
  const visited = new Set<string>();
  const stack: { entry: Entry; lead: string; mark: string }[] = [];
  const first = entries.get(top);
  if (first) stack.push({ entry: first, lead: '', mark: '' });
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { entry, lead, mark } = next;
    const id = entry.exec_id ?? '';
    const below = (children.get(id) ?? []).sort(byStart);
    const isReplaced = below.some((child) => child.pid === entry.pid && isInPlace(child));
    text.push(lead + mark + describe(entry, isReplaced));
    if (visited.has(id)) {
      text.push(`${lead}(cycle)`);
      continue;
    }
    visited.add(id);
    const deeper = lead + (mark === '' ? '' : mark === '├─ ' ? '│  ' : '   ');
    below.forEach((child, index) => {
      const isLast = index === below.length - 1;
      stack.splice(stack.length - index, 0, {
        entry: child,
        lead: deeper,
        mark: isLast ? '└─ ' : '├─ ',
      });
    });
  }
  return text.join('\n');
}

function readEntries(lines: Iterable<string>, cluster: string | undefined): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (cluster !== undefined && line.cluster_name !== undefined && line.cluster_name !== cluster) {
      continue;
    }
    const [type = '', event] = Object.entries(line)[0] ?? [];
    const { process, parent, ancestors, ...body } = asObject(event) ?? {};
    const above: unknown[] = Array.isArray(ancestors) ? ancestors : [];
    for (const known of [parent, ...above]) note(entries, asObject(known));
    const entry = note(entries, asObject(process));
    if (entry) addEvent(entry, type, body, asText(line.time));
  }
  return entries;
}

function note(entries: Map<string, Entry>, raw: RawProcess | undefined): Entry | undefined {
  if (!raw?.exec_id) return undefined;
  const entry = entries.get(raw.exec_id) ?? { ...raw, executed: false, probes: [] };
  entries.set(raw.exec_id, entry);
  return entry;
}

function addEvent(
  entry: Entry,
  type: string,
  body: Record<string, unknown>,
  time: string | undefined,
): void {
  if (type === 'process_exec') {
    entry.executed = true;
  } else if (type === 'process_exit') {
    entry.outcome = asText(body.signal) ?? `exit ${asInteger(body.status) ?? 0}`;
  } else {
    const name = body.function_name ?? body.event ?? body.symbol ?? body.name ?? body.path;
    const action = asText(body.action)?.replace('KPROBE_ACTION_', '') ?? '';
    entry.probes.push({ name: `${asText(name) ?? type} ${action}`.trimEnd(), time });
  }
}

function isInPlace(entry: Entry): boolean {
  return entry.executed && !/\b(clone|procFS)\b/.test(entry.flags ?? '');
}

function describe(entry: Entry, isReplaced: boolean): string {
  const binary = entry.binary?.startsWith('<') ? entry.binary : entry.binary?.split('/').at(-1);
  const isForked = !entry.executed && !/\b(clone|procFS)\b/.test(entry.flags ?? '');
  // Neighbours in the file may have changed places.
  const probes = entry.probes.sort((a, b) => compareTimes(a.time, b.time));
  const outcome = isReplaced ? 'replaced' : entry.outcome;
  return [
    [binary, entry.arguments, ...(entry.docker ? [] : ['(host)'])].filter(Boolean).join(' '),
    ...(isForked ? ['forked'] : []),
    ...new Set(probes.map(({ name }) => name)),
    ...(outcome ? [outcome] : []),
  ].join(' · ');
}

function byStart(a: Entry, b: Entry): number {
  const [left, right] = [decodeExecId(a.exec_id ?? ''), decodeExecId(b.exec_id ?? '')];
  return left && right ? Number(left.ktime - right.ktime) : 0;
}
