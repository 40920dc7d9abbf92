import { describe, expect, it } from 'vitest';
import { decodeExecId } from '../../common/documents/exec_id';
import { asObject, type JsonObject } from '../../common/documents/read_value';
import { parseNanoseconds } from '../../common/time/nanoseconds';
import { DAY } from './relative_time';
import { scenarioLines, type Profile } from './scenario_lines';
import { CLUSTERS, PAUSE } from './world/cluster_plan';

const NOW = new Date('2026-03-04T12:34:56.789Z');
const NOW_NANOSECONDS = BigInt(NOW.getTime()) * 1_000_000n;

/** Wrapped values and oneof members, which protojson writes even when they are zero. */
const MAY_BE_ZERO = new Set([
  ...['pid', 'uid', 'auid', 'tid', 'in_init_tree', 'links', 'setuid', 'setgid'],
  ...['gid', 'euid', 'egid', 'suid', 'sgid', 'fsuid', 'fsgid', 'level', 'value'],
]);

function zeroPaths(value: unknown, path: string): string[] {
  const key = path.split('.').at(-1) ?? '';
  if (Array.isArray(value)) {
    if (value.length === 0) return [path];
    return value.flatMap((item) => (asObject(item) ? zeroPaths(item, path) : []));
  }
  const object = asObject(value);
  if (object)
    return Object.entries(object).flatMap(([name, item]) => zeroPaths(item, `${path}.${name}`));
  const isZero = value === 0 || value === '' || value === false || value === null;
  return isZero && !MAY_BE_ZERO.has(key) && !key.endsWith('_arg') ? [path] : [];
}

/** Fields in the order of tetragon.proto. */
const ORDER = {
  process: [
    ...[
      'exec_id',
      'pid',
      'uid',
      'cwd',
      'binary',
      'arguments',
      'flags',
      'start_time',
      'auid',
      'pod',
    ],
    ...['docker', 'parent_exec_id', 'refcnt', 'cap', 'ns', 'tid', 'process_credentials'],
    ...['binary_properties', 'user', 'in_init_tree', 'environment_variables'],
  ],
  pod: [
    ...['namespace', 'name', 'uid', 'container', 'pod_labels', 'workload', 'workload_kind'],
    'pod_annotations',
  ],
  container: ['id', 'name', 'image', 'start_time', 'pid', 'maybe_exec_probe', 'security_context'],
  line: ['node_name', 'time', 'aggregation_info', 'cluster_name', 'node_labels'],
};

/** Its keys, when they are not all known or not in the order. */
function disorder(value: unknown, order: readonly string[]): string[] {
  const keys = Object.keys(asObject(value) ?? {});
  const positions = keys.map((key) => order.indexOf(key));
  const isFine = positions.every((position, index) => position > (positions[index - 1] ?? -1));
  return isFine ? [] : [keys.join()];
}

describe.each<Profile>(['default', 'everything'])('lines of profile %s', (profile) => {
  const lines = [...scenarioLines({ seed: 11, profile, now: NOW, documents: 1_200 })];
  const events = lines.map(({ text }) => {
    const line = JSON.parse(text) as JsonObject;
    const [type = '', event] = Object.entries(line)[0] ?? [];
    return { line, type, event: asObject(event) ?? {} };
  });
  const processes = events.flatMap(({ line, type, event }) =>
    [event.process, event.parent, ...((event.ancestors ?? []) as unknown[])].flatMap((raw) => {
      const process = asObject(raw);
      return process ? [{ line, type, process }] : [];
    }),
  );

  /** Each exec_id once. */
  const different = [
    ...new Map(
      processes
        .filter(({ process }) => process.exec_id !== undefined)
        .map((known) => [known.process.exec_id, known] as const),
    ).values(),
  ];

  it('leaves zero values out', () => {
    // An argument without a value is a real case: {} or a label alone.
    const zeros = events.flatMap(({ line }) => zeroPaths(line, ''));
    expect([...new Set(zeros)]).toEqual([]);
  });

  it('keeps the order of the fields', () => {
    const found = [
      ...events.flatMap(({ line, type }) => disorder(line, [type, ...ORDER.line])),
      ...processes.flatMap(({ process }) => [
        ...disorder(process, ORDER.process),
        ...disorder(process.pod, ORDER.pod),
        ...disorder(asObject(process.pod)?.container, ORDER.container),
      ]),
    ];
    expect([...new Set(found)]).toEqual([]);
  });

  it('gives exec_ids that fit node, PID and, through the clock, the start', () => {
    const boots = new Map<string, readonly number[]>([
      ...CLUSTERS.flatMap(({ nodes }) => nodes.map(({ name, boots: at }) => [name, at] as const)),
      ['crio-1', [-2 * DAY]],
    ]);
    for (const { line, process } of different) {
      const decoded = decodeExecId(process.exec_id as string);
      const isOfWindows = String(line.node_name).startsWith('till-');
      const node = isOfWindows ? String(process.pid) : (line.node_name ?? '');
      expect(decoded).toMatchObject({ node, pid: process.pid });
      if (isOfWindows) continue;
      if (process.pid === 0 || !line.node_name || line.node_name === 'worker-3') continue;
      const start = parseNanoseconds(process.start_time as string) ?? 0n;
      const bootOfIt = start - (decoded?.ktime ?? 0n) - NOW_NANOSECONDS;
      expect(boots.get(line.node_name as string)?.map(BigInt)).toContain(bootOfIt);
    }
  });

  it('has ktimes that stand still over the pause of worker-3', () => {
    const boot = BigInt(CLUSTERS[0]?.nodes[2]?.boots[0] ?? 0);
    const length = BigInt(PAUSE.to - PAUSE.from);
    const shifts = processes
      .filter(
        ({ line, process }) =>
          line.node_name === 'worker-3' && process.exec_id && process.pid !== 0,
      )
      .map(({ process }) => {
        const start = parseNanoseconds(process.start_time as string) ?? 0n;
        const ktime = decodeExecId(process.exec_id as string)?.ktime ?? 0n;
        return start - NOW_NANOSECONDS - boot - ktime;
      });
    expect(new Set(shifts)).toEqual(new Set([0n, length]));
  });

  it('names the parent’s id and cuts the container’s id to 31 characters', () => {
    const strangers = events.filter(({ event }) => {
      const [process, parent] = [asObject(event.process), asObject(event.parent)];
      return parent?.exec_id !== undefined && process?.parent_exec_id !== parent.exec_id;
    });
    expect(strangers).toEqual([]);
    for (const { process } of different) {
      const container = asObject(asObject(process.pod)?.container);
      if (!container) continue;
      expect(container.id).toMatch(/^containerd:\/\/[0-9a-f]{64}$/);
      expect(process.docker).toBe((container.id as string).slice(13, 13 + 31));
    }
  });

  it('gives every execution execve or procFS, and a new PID exactly with clone', () => {
    for (const { type, event } of events) {
      const [process, parent] = [asObject(event.process), asObject(event.parent)];
      const flags = process?.flags as string | undefined;
      if (type !== 'process_exec' || !process || !parent || !flags) continue;
      expect(flags).toMatch(/^(execve|procFS)/);
      if (flags.startsWith('execve') && process.exec_id !== process.parent_exec_id) {
        expect(process.pid !== parent.pid).toBe(flags.includes('clone'));
      }
    }
  });

  it('lets only the last image of a task exit', () => {
    const replaced = new Set(
      events
        .filter(({ type, event }) => {
          const flags = asObject(event.process)?.flags as string | undefined;
          return type === 'process_exec' && flags && !/clone|procFS/.test(flags);
        })
        .map(({ event }) => asObject(event.process)?.parent_exec_id),
    );
    const exits = events
      .filter(({ type }) => type === 'process_exit')
      .map(({ event }) => asObject(event.process)?.exec_id);
    expect(replaced.size).toBeGreaterThan(3);
    expect(exits.filter((id) => id && replaced.has(id))).toEqual([]);
  });

  it('records what the profile records', () => {
    const owners = events
      .map(({ event }) => asObject(event.process))
      .filter((process) => process !== undefined);
    const namespaces = new Set(owners.map((process) => asObject(process.pod)?.namespace));
    const types = new Set(events.map(({ type }) => type));
    const isEverything = profile === 'everything';
    for (const type of ['process_loader', 'process_usdt', 'process_throttle', 'rate_limit_info']) {
      expect(types.has(type)).toBe(isEverything);
    }
    for (const namespace of [undefined, 'kube-system', 'cilium']) {
      expect(namespaces.has(namespace)).toBe(isEverything);
    }
    const probes = owners.filter(
      (process) => asObject(asObject(process.pod)?.container)?.maybe_exec_probe,
    );
    expect(probes.length > 0).toBe(isEverything);
    for (const field of ['cap', 'ns', 'process_credentials', 'user', 'environment_variables']) {
      expect(owners.some((process) => field in process)).toBe(isEverything);
    }
    expect(events.some(({ event }) => 'ancestors' in event)).toBe(isEverything);
    expect(events.every(({ line }) => 'cluster_name' in line === isEverything)).toBe(true);
    // By default one node runs the newer release.
    const withTree = new Set(
      processes
        .filter(({ process }) => 'in_init_tree' in process)
        .map(({ line }) => line.node_name),
    );
    expect([...withTree].sort()).toEqual(
      isEverything
        ? ['build-1', 'crio-1', 'edge-1', 'worker-1', 'worker-2', 'worker-3', undefined]
        : ['build-1'],
    );
  });
});

it('marks only what clone started as a child of the init tree', () => {
  const text = [...scenarioLines({ seed: 2, profile: 'everything', now: NOW, documents: 1_000 })];
  for (const line of text) {
    const event = asObject(Object.values(JSON.parse(line.text) as JsonObject)[0]);
    const process = asObject(event?.process);
    if (process?.flags === undefined || process.in_init_tree === undefined) continue;
    expect((process.flags as string).includes('inInitTree')).toBe(process.in_init_tree);
  }
});
