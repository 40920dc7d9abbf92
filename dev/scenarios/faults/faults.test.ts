import { describe, expect, it } from 'vitest';
import { decodeExecId } from '../../../common/documents/exec_id';
import { isInjectedEvent } from '../../../common/documents/origin';
import { placeKindOfEvent } from '../../../common/documents/place';
import { parseNanoseconds } from '../../../common/time/nanoseconds';
import { linesOf, readLines } from '../read_lines';
import { scenarioLines, type Profile } from '../scenario_lines';
import { storyExecIds } from '../stories';
import { argumentText } from '../../../common/kernel_probes/argument_text';
import { eventArguments } from '../../../common/kernel_probes/event_arguments';
import { HOSTILE, LONG_ARGUMENTS_LENGTH, LONG_BINARY_LENGTH } from './hostile_strings';

const NOW = new Date('2026-03-04T12:34:56.789Z');

function sample(profile: Profile) {
  const options = { seed: 5, profile, now: NOW };
  const lines = readLines(scenarioLines({ ...options, documents: 2_000 }));
  const ids = storyExecIds(options);
  return {
    lines,
    ids: (fault: string) => ids[fault] ?? {},
    of: (execId: string | undefined) => linesOf(lines, execId),
    eventOf: (execId: string | undefined) => linesOf(lines, execId)[0]?.event,
  };
}

const byDefault = sample('default');
const everything = sample('everything');

const start = (text: string | undefined) => parseNanoseconds(text ?? '') ?? 0n;
const ktime = (execId: string | undefined) => decodeExecId(execId ?? '')?.ktime ?? 0n;
const HOUR = 3_600_000;

describe('re-reading /proc', () => {
  it('writes procFS documents hours or days after the time they bear', () => {
    const reread = byDefault.lines.filter(({ event }) => event.process?.flags.includes('procFS'));
    const executed = reread.filter(({ event }) => event.type === 'process_exec');
    expect(new Set(executed.map(({ event }) => event.node))).toEqual(
      new Set(['worker-2', 'worker-3', 'edge-1']),
    );
    for (const { event } of executed) {
      expect(String(ktime(event.process?.execId))).toMatch(/0000000$/);
    }
    const lateness = executed.map(
      ({ event, readAt }) => Number(readAt) - Date.parse(event.time ?? ''),
    );
    expect(lateness.filter((late) => late > 24 * HOUR).length).toBeGreaterThan(10);
  });

  it('gives the PID another exec_id, not later by ktime; only the new one exits', () => {
    const { tail, tailAgain, bashAgain, childAfter } = byDefault.ids('tetragon_restart');
    const [before, after] = [byDefault.eventOf(tail), byDefault.eventOf(tailAgain)];
    expect(after?.process?.pid).toBe(before?.process?.pid);
    expect(ktime(tailAgain)).toBeLessThanOrEqual(ktime(tail));
    expect(byDefault.of(tail).map(({ event }) => event.type)).toEqual(['process_exec']);
    expect(byDefault.of(tailAgain).map(({ event }) => event.type)).toEqual([
      'process_exec',
      'process_exit',
    ]);
    expect(byDefault.eventOf(childAfter)?.process?.parentExecId).toBe(bashAgain);
  });

  it('hangs later children of long-lived processes on the new ids', () => {
    const shims = everything.lines
      .filter(({ event }) => event.node === 'worker-2' && event.parent?.binary?.includes('shim'))
      .filter(({ event }) => NOW.getTime() - Date.parse(event.time ?? '') < 3 * HOUR);
    const inPods = shims.filter(({ event }) => event.process?.pod?.workloadKind === 'Deployment');
    expect(inPods.length).toBeGreaterThan(0);
    expect(inPods.every(({ event }) => event.parent?.flags.includes('procFS'))).toBe(true);
  });
});

describe('clocks', () => {
  it('reboot: later processes have smaller ktimes, what ran before has no exit, the kernel keeps its id', () => {
    const { top, sleep, fresh } = byDefault.ids('node_reboot');
    expect(ktime(fresh)).toBeLessThan(ktime(top));
    expect(start(byDefault.eventOf(fresh)?.time)).toBeGreaterThan(
      start(byDefault.eventOf(top)?.time),
    );
    expect(byDefault.of(sleep).map(({ event }) => event.type)).toEqual(['process_exec']);
    const [before, after] = [
      byDefault.eventOf(top)?.process?.pod,
      byDefault.eventOf(fresh)?.process?.pod,
    ];
    expect(after?.name).toBe(before?.name);
    expect(after?.container?.id).not.toBe(before?.container?.id);
    const kernels = everything.lines.filter(
      ({ event }) => event.node === 'edge-1' && event.parent?.pid === 0,
    );
    expect(new Set(kernels.map(({ event }) => event.parent?.execId)).size).toBe(1);
  });

  it('pause: near by ktime, 40 minutes apart by time, and a parent re-read as younger than its child', () => {
    const { top, before, after, reread } = byDefault.ids('vm_pause');
    const startOf = (id: string | undefined) => start(byDefault.eventOf(id)?.process?.startTime);
    expect(Number(ktime(after) - ktime(before)) / 1e6).toBeLessThan(100);
    expect(Number(startOf(after) - startOf(before)) / 60e9).toBeGreaterThan(39.9);
    expect(startOf(top)).toBeLessThan(startOf(before));
    expect(startOf(reread)).toBeGreaterThan(startOf(before));
    expect(byDefault.eventOf(reread)?.process?.pid).toBe(byDefault.eventOf(top)?.process?.pid);
  });

  it('late: read up to an hour and a half afterwards, and one exec behind its own exit', () => {
    const { top, waited } = byDefault.ids('late_events');
    const [line] = byDefault.of(top);
    expect(Number(line?.readAt) - Date.parse(line?.event.time ?? '')).toBeGreaterThan(HOUR);
    expect(byDefault.of(waited).map(({ event }) => event.type)).toEqual([
      'process_kprobe',
      'process_exit',
      'process_exec',
    ]);
  });
});

describe('identities', () => {
  it('two clusters share a node name and one exec_id; by default nothing tells them apart', () => {
    const { top, inStaging } = byDefault.ids('equal_clusters');
    expect(inStaging).toBe(top);
    const binaries = (some: typeof everything) =>
      new Set(some.of(top).map(({ event }) => `${event.cluster} ${event.process?.binary}`));
    expect(binaries(byDefault)).toEqual(new Set([' /scripts/rotate.sh', ' /usr/bin/lsof']));
    expect(binaries(everything)).toEqual(
      new Set(['prod-eu /scripts/rotate.sh', 'staging-eu /usr/bin/lsof']),
    );
  });

  it('a container without a pod: an own event with everything recorded, else a parent only', () => {
    const { top, child } = everything.ids('unresolved_pod');
    expect(everything.eventOf(top)?.process).toMatchObject({
      docker: expect.stringMatching(/^\w{31}$/) as string,
    });
    expect(everything.eventOf(top)?.process?.pod).toBeUndefined();
    expect(byDefault.of(top)).toEqual([]);
    expect(byDefault.eventOf(child)?.parent?.docker).toBe(
      byDefault.eventOf(child)?.process?.docker,
    );
    expect(byDefault.eventOf(child)?.parent?.pod).toBeUndefined();
  });

  it('events without an exec_id fit a task by PID and start', () => {
    const { top, child } = everything.ids('without_exec_id');
    const known = everything.eventOf(top)?.process;
    const lost = everything.lines.filter(({ event }) => event.process && !event.process.execId);
    expect(lost.map(({ event }) => event.type)).toEqual(['process_kprobe', 'process_exit']);
    for (const { event } of lost) {
      expect(event.process).toMatchObject({ pid: known?.pid, startTime: known?.startTime });
      expect(event.parent).toBeUndefined();
    }
    const withLostParent = byDefault
      .of(child)
      .filter(({ event }) => event.parent && !event.parent.execId);
    expect(withLostParent.length).toBe(2);
    expect(byDefault.lines.some(({ event }) => event.process && !event.process.execId)).toBe(false);
  });

  it('PID 0 is its own parent and the parent of a pod’s process', () => {
    const { top, kernel, modprobe } = everything.ids('kernel_parent');
    expect(byDefault.eventOf(top)?.parent).toMatchObject({
      execId: kernel,
      parentExecId: kernel,
      pid: 0,
      binary: '<kernel>',
    });
    expect(byDefault.eventOf(top)?.process?.flags).toContain('miss');
    expect(decodeExecId(kernel ?? '')).toMatchObject({ ktime: 1n, pid: 0 });
    expect(everything.eventOf(modprobe)?.process?.auid).toBeUndefined();
    expect(everything.of(kernel).length).toBeGreaterThan(0);
  });

  it('a parent that Tetragon did not find is a PID without a time', () => {
    const { top, curl, kubectl } = byDefault.ids('timeless_parent');
    const sh = byDefault.eventOf(top);
    for (const child of [curl, kubectl]) {
      const event = byDefault.eventOf(child);
      expect(event?.parent).toBeUndefined();
      expect(event?.process?.docker).toBe(sh?.process?.docker);
      expect(decodeExecId(event?.process?.parentExecId ?? '')).toEqual({
        node: sh?.node,
        ktime: 0n,
        pid: sh?.process?.pid,
      });
    }
  });

  it('a node without a name leaves its part of the exec_id empty', () => {
    const { top } = everything.ids('nameless_node');
    expect(decodeExecId(top ?? '')?.node).toBe('');
    expect(everything.eventOf(top)?.node).toBe('');
    expect(byDefault.of(top)).toEqual([]);
  });

  it('Windows machines give one exec_id to three processes, of two machines and two times', () => {
    const { top, skim, wipe } = everything.ids('shared_exec_ids');
    expect([skim, wipe]).toEqual([top, top]);
    expect(decodeExecId(top ?? '')).toEqual({ node: '5120', ktime: 5120n, pid: 5120 });
    const told = everything
      .of(top)
      .map(({ event: { type, node, process, exit } }) =>
        [type, node, process?.binary?.split('\\').at(-1), exit?.code].filter(Boolean).join(' '),
      );
    expect(told).toEqual([
      'process_exec till-1 till.exe',
      'process_exec till-2 skim.exe',
      'process_exit till-2 skim.exe 1',
      'process_exit till-1 till.exe',
      'process_exec till-1 wipe.exe',
      'process_exit till-1 wipe.exe 5',
    ]);
    const starts = new Set(everything.of(top).map(({ event }) => event.process?.startTime));
    expect(starts.size).toBe(3);
    expect(byDefault.of(top)).toEqual([]);
  });

  it('parents form a circle of three, and one process names itself', () => {
    const { top, second, third, ownParent } = byDefault.ids('cycle');
    const parentOf = (id: string | undefined) => byDefault.eventOf(id)?.process?.parentExecId;
    expect([top, second, third].map(parentOf)).toEqual([third, top, second]);
    expect(parentOf(ownParent)).toBe(ownParent);
    expect(everything.of(top).length).toBeGreaterThan(0);
  });
});

describe('copies and losses', () => {
  it('writes two lines twice, and the rotated file again from its beginning', () => {
    const { top } = byDefault.ids('duplicates');
    const texts = byDefault.of(top).map(({ text }) => text);
    expect(texts).toHaveLength(5);
    expect(new Set(texts).size).toBe(3);
    const again = byDefault.lines.filter(({ file }) => /tetragon-2026.*\.log$/.test(file));
    const original = byDefault.lines.filter(({ file }) =>
      file.endsWith('staging-eu/worker-1/tetragon.log'),
    );
    expect(again).toHaveLength(15);
    expect(again.map(({ text, offset }) => [text, offset])).toEqual(
      original.slice(0, 15).map(({ text, offset }) => [text, offset]),
    );
  });

  it('shows loss where it is exported', () => {
    const ofTypes = (some: typeof everything) =>
      some.lines
        .filter(({ event }) => /rate_limit|throttle/.test(event.type))
        .map(({ event }) => event.body.number_of_dropped_process_events ?? event.body.type);
    // Neighbours in the file may have changed places.
    expect(ofTypes(everything).sort()).toEqual(['1204', '37', 'THROTTLE_START', 'THROTTLE_STOP']);
    expect(ofTypes(byDefault)).toEqual([]);
  });
});

describe('contents', () => {
  it('has an event type, an argument, an action and a flag that nobody knows', () => {
    const { top, flagged } = byDefault.ids('unknown_kinds');
    const events = byDefault.of(top).map(({ event }) => event);
    expect(events.map(({ type }) => type)).toContain('process_iouring');
    expect(JSON.stringify(events)).toContain('iovec_arg');
    expect(events.map(({ action }) => action)).toContain('KPROBE_ACTION_QUARANTINE');
    expect(byDefault.eventOf(flagged)?.process?.flags).toContain('pidfd');
  });

  it('carries hostile text unchanged', () => {
    const { top, html, formula, long, longBinary, rightToLeft } = byDefault.ids('hostile_strings');
    const process = (id: string | undefined) => byDefault.eventOf(id)?.process;
    const printed = byDefault.lines
      .filter(({ event }) => event.process?.parentExecId === top)
      .map(({ event }) => event.process?.arguments ?? '');
    for (const key of ['lineBreak', 'ansi', 'template', 'zeroWidth', 'emoji'] as const) {
      expect(printed.some((text) => text.includes(HOSTILE[key]))).toBe(true);
    }
    expect(process(html)).toMatchObject({ binary: `/tmp/${HOSTILE.html}` });
    expect(process(formula)?.arguments).toBe(HOSTILE.formula);
    expect(process(rightToLeft)?.binary).toContain('\u202e');
    expect(process(long)?.arguments).toHaveLength(LONG_ARGUMENTS_LENGTH);
    expect(process(longBinary)?.binary?.length).toBeGreaterThanOrEqual(LONG_BINARY_LENGTH);
    expect(JSON.stringify(byDefault.of(top).map(({ event }) => event.body))).toContain(
      'before\\u0000after',
    );
  });

  it('has every flag word of an incomplete reading, and a counter below zero', () => {
    const { top } = everything.ids('odd_flags');
    const words = new Set(
      everything.lines
        .filter(({ event }) => event.process?.parentExecId === top)
        .flatMap(({ event }) => event.process?.flags ?? []),
    );
    for (const word of [
      'truncArgs',
      'nocwd',
      'errorCWD',
      'errorPathResolutionCwd',
      'errorFilename',
      'errorArgs',
      'errorEnvs',
      'errorCgroupName',
      'errorCgroupID',
      'errorCgroupSubsys',
      'errorCgroupSubsysCgrp',
      'errorCgroups',
      'dataFilename',
      'dataArgs',
    ]) {
      expect(words).toContain(word);
    }
    expect(everything.of(top).some(({ text }) => text.includes('"refcnt":4294967291'))).toBe(true);
  });

  /** `KprobeArgument` in tetragon.proto of 1.7. */
  const ARGUMENT_KINDS = [
    ...['string_arg', 'int_arg', 'skb_arg', 'size_arg', 'bytes_arg', 'path_arg', 'file_arg'],
    ...['truncated_bytes_arg', 'sock_arg', 'cred_arg', 'long_arg', 'bpf_attr_arg'],
    ...['perf_event_arg', 'bpf_map_arg', 'uint_arg', 'user_namespace_arg', 'capability_arg'],
    ...['process_credentials_arg', 'user_ns_arg', 'module_arg', 'kernel_cap_t_arg'],
    ...['cap_inheritable_arg', 'cap_permitted_arg', 'cap_effective_arg', 'linux_binprm_arg'],
    ...['net_dev_arg', 'bpf_cmd_arg', 'syscall_id', 'sockaddr_arg', 'bpf_prog_arg', 'error_arg'],
    'sockaddrun_arg',
  ];

  it.each<[Profile, string[]]>([
    ['default', ['process_kprobe', 'process_lsm', 'process_tracepoint', 'process_uprobe']],
    [
      'everything',
      [
        'process_kprobe',
        'process_loader',
        'process_lsm',
        'process_tracepoint',
        'process_uprobe',
        'process_usdt',
      ],
    ],
  ])('fires every kind of probe and argument, profile %s', (profile, kinds) => {
    const some = profile === 'default' ? byDefault : everything;
    const { top } = some.ids('every_argument');
    const events = some.of(top).map(({ event }) => event);
    const probes = new Set(events.map(({ type }) => type));
    probes.delete('process_exec');
    probes.delete('process_exit');
    expect([...probes].sort()).toEqual(kinds);
    const args = events.flatMap(({ body }) => (body.args ?? []) as Record<string, unknown>[]);
    const used = new Set(args.flatMap((argument) => Object.keys(argument)));
    expect(ARGUMENT_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
  });
});

describe('places and origins that the data does not say', () => {
  it('crio-1 names neither pod nor container, not even of what conmon starts', () => {
    const { shell, cat } = everything.ids('runtime_without_pods');
    const events = [shell, cat].flatMap((id) => everything.of(id).map(({ event }) => event));
    expect(events.map(placeKindOfEvent)).toEqual(['unresolved', 'unresolved', 'host', 'host']);
    expect(events.every(({ process }) => !process?.pod && !process?.docker)).toBe(true);
    expect(byDefault.of(shell)).toEqual([]);
  });

  it('disk-monitor is on the host, its parent in a pod', () => {
    const { process, parent } = everything.eventOf(everything.ids('left_container').monitor) ?? {};
    expect(process).not.toHaveProperty('docker');
    expect(process?.namespaces?.mnt?.isHost).toBe(true);
    expect(parent?.pod?.name).toContain('catalog');
  });

  it('what hangs on a process of /proc is outside the init tree, and nobody injected it', () => {
    const event = everything.eventOf(everything.ids('older_container').top);
    expect(event?.process?.inInitTree).toBe(false);
    expect(event?.parent?.flags).toContain('procFS');
    expect(event && isInjectedEvent(event)).toBe(false);
  });
});

describe('integers of known calls', () => {
  it('say what they are where one possibility is left, and for how many events one stands', () => {
    const probes = everything
      .of(everything.ids('known_calls').top)
      .map(({ event }) => event)
      .filter(({ type }) => type === 'process_kprobe');
    const texts = probes.map((event) => eventArguments(event).args.map(argumentText).join(', '));
    expect(texts.sort()).toEqual([
      '/, -100 (AT_FDCWD), /builds/root',
      '/tmp/x.so (deleted) -rw-r--r--, 5 (PROT_READ|PROT_EXEC), 2 (MAP_PRIVATE)',
      '4 (PTRACE_POKETEXT), 914',
      '5, /etc/shadow -rw-r-----',
      '6, 1073741824 (CLONE_NEWNET)',
      '9',
    ]);
    expect(probes.flatMap(({ standsFor }) => standsFor ?? [])).toEqual([25]);
  });
});
