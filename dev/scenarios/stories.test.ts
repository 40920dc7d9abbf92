import { describe, expect, it } from 'vitest';
import { isKernelExecId } from '../../common/documents/exec_id';
import { lineageText } from './lineage_text';
import { linesOf, readLines, type ReadLine } from './read_lines';
import { scenarioLines, type Profile } from './scenario_lines';
import { FAULTS, STORIES, storyExecIds } from './stories';

const NOW = new Date('2026-03-04T12:34:56.789Z');
const PROFILES: readonly Profile[] = ['default', 'everything'];

function told(profile: Profile, seed: number, documents: number) {
  const options = { seed, profile, now: NOW };
  const lines = readLines(scenarioLines({ ...options, documents }));
  const ids = storyExecIds(options);
  return { lines, texts: lines.map(({ text }) => text), ids };
}

const first = (lines: readonly ReadLine[], execId: string | undefined) =>
  linesOf(lines, execId)[0]?.event;
const types = (lines: readonly ReadLine[], execId: string | undefined) =>
  linesOf(lines, execId).map(({ event }) => event.type);

describe.each(PROFILES)('lineages, profile %s', (profile) => {
  describe.each([
    [1, 0],
    [7, 1_500],
  ])('seed %d, %d documents', (seed, documents) => {
    const { texts, ids } = told(profile, seed, documents);
    const withLineage = [...STORIES, ...FAULTS].filter(({ lineage }) => lineage !== undefined);
    it.each(withLineage)('$id reads as it was written down', ({ id, lineage = '' }) => {
      const expected = typeof lineage === 'string' ? lineage : lineage[profile];
      expect(lineageText(texts, ids[id]?.top ?? '')).toBe(expected.trim());
    });
  });
});

it('has ids and words for every scenario, once', () => {
  const all = [...STORIES, ...FAULTS];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { title, reads } of all)
    expect(Math.min(title.length, reads.length)).toBeGreaterThan(10);
});

it('gives the same exec_ids in both profiles', () => {
  const [ofDefault, ofEverything] = PROFILES.map((profile) =>
    storyExecIds({ seed: 3, profile, now: NOW }),
  );
  expect(ofDefault).toEqual(ofEverything);
});

it('tells all stories within the last hour', () => {
  const { lines, ids } = told('everything', 1, 0);
  for (const { id } of STORIES) {
    for (const execId of Object.values(ids[id] ?? {})) {
      const own = linesOf(lines, execId).filter(
        ({ event }) => event.type === 'process_exec' && !event.process?.flags.includes('procFS'),
      );
      for (const { event } of own) {
        expect(NOW.getTime() - Date.parse(event.time ?? '')).toBeLessThan(3_600_000);
      }
    }
  }
});

describe('single stories', () => {
  const { lines, ids } = told('default', 1, 0);
  const everything = told('everything', 1, 0);

  it('kubectl_exec_miner: the kill is followed by the exit of the same exec_id', () => {
    const { miner, shell, top } = ids.kubectl_exec_miner ?? {};
    expect(types(lines, miner)).toEqual(['process_exec', 'process_kprobe', 'process_exit']);
    expect(linesOf(lines, miner)[1]?.event.action).toBe('KPROBE_ACTION_SIGKILL');
    expect(linesOf(lines, miner)[2]?.event.exit).toMatchObject({ signal: 'SIGKILL' });
    const [sh, bash] = [first(lines, top), first(lines, shell)];
    expect(bash?.process?.pid).toBe(sh?.process?.pid);
    expect(bash?.process?.parentExecId).toBe(top);
    expect(bash?.process?.flags).toEqual(
      ['execve', 'rootcwd'].slice(0, bash?.process?.cwd === '/' ? 2 : 1),
    );
    expect(sh?.parent?.binary).toBe('/usr/bin/containerd-shim-runc-v2');
    expect(sh?.parent?.docker).toBeUndefined();
  });

  it('java_download_bash: the service is the parent, the last program is in memory only', () => {
    const { top, inMemory, subshell } = ids.java_download_bash ?? {};
    expect(first(lines, top)?.parent?.binary).toBe('/opt/java/openjdk/bin/java');
    expect(first(lines, inMemory)?.process?.binaryProperties).toEqual({
      file: { inode: { number: '40961', links: 0 } },
    });
    expect(types(lines, subshell)).toEqual(['process_exit']);
  });

  it('reverse_shell: one PID, two exec_ids, one parent; the connect is on the fork', () => {
    const { fork, shell, forker } = ids.reverse_shell ?? {};
    const [forked, executed] = [first(lines, fork), first(lines, shell)];
    expect(types(lines, fork)).toEqual(['process_kprobe']);
    expect(forked?.process?.flags).toEqual(['execve']);
    expect(forked?.process?.binary).toBe('/usr/bin/bash');
    expect(executed?.process?.pid).toBe(forked?.process?.pid);
    expect([forked?.process?.parentExecId, executed?.process?.parentExecId]).toEqual([
      forker,
      forker,
    ]);
    expect(executed?.process?.flags).toContain('clone');
  });

  it('nsenter_host: the pod stays, only recorded namespaces tell', () => {
    const { hostShell, top } = ids.nsenter_host ?? {};
    expect(first(lines, hostShell)?.process?.pod?.namespace).toBe('ci');
    expect(first(lines, hostShell)?.process?.namespaces).toBeUndefined();
    const recorded = (id: string | undefined) => first(everything.lines, id)?.process?.namespaces;
    expect(recorded(top)?.mnt?.isHost).toBe(false);
    expect(Object.values(recorded(hostShell) ?? {}).every(({ isHost }) => isHost)).toBe(true);
  });

  it('core_pattern: the helper is the kernel’s child without a pod, and absent by default', () => {
    const { helper } = ids.core_pattern ?? {};
    expect(linesOf(lines, helper)).toEqual([]);
    const event = first(everything.lines, helper);
    expect(event?.parent?.binary).toBe('<kernel>');
    expect(isKernelExecId(event?.process?.parentExecId ?? '')).toBe(true);
    expect(event?.process?.pod).toBeUndefined();
  });

  it('daemonised_child: fork and exec are one PID with different parents', () => {
    const { top, fork, launcher, init } = ids.daemonised_child ?? {};
    const [forked, executed] = [first(lines, fork)?.process, first(lines, launcher)?.process];
    expect(executed?.pid).toBe(forked?.pid);
    expect([forked?.parentExecId, executed?.parentExecId]).toEqual([top, init]);
  });

  it('startup_probe: not marked, while the liveness probe is', () => {
    const { top, liveness, check } = ids.startup_probe ?? {};
    const probe = first(everything.lines, top)?.process;
    expect(probe?.inInitTree).toBe(false);
    expect(probe?.pod?.container?.maybeExecProbe).toBeUndefined();
    expect(first(everything.lines, liveness)?.process?.pod?.container?.maybeExecProbe).toBe(true);
    expect([...linesOf(lines, liveness), ...linesOf(lines, check)]).toEqual([]);
  });

  it('kubectl_debug: one PID crosses into the container', () => {
    const { shell, top } = ids.kubectl_debug ?? {};
    const event = first(lines, shell);
    expect(event?.parent).toMatchObject({ execId: top, pid: event?.process?.pid });
    expect(event?.parent?.docker).toBeUndefined();
    expect(event?.process?.pod?.container?.name).toBe('debugger-x7k2p');
  });

  it('host_pid_pod: the container’s PIDs are the host’s', () => {
    const { top } = ids.host_pid_pod ?? {};
    const process = first(everything.lines, top)?.process;
    expect(process?.pod?.container?.pid).toBe(process?.pid);
    expect(process?.inInitTree).toBe(false);
  });

  it('shared_process_namespace: no init tree, PIDs shared by the containers', () => {
    const { top } = ids.shared_process_namespace ?? {};
    const process = first(everything.lines, top)?.process;
    expect(process?.inInitTree).toBe(false);
    // pause, envoy and the reloader came before it.
    expect(process?.pod?.container?.pid).toBe(4);
  });

  it('replica_outlier: six pods of one workload, one odd', () => {
    const roles = Object.entries(ids.replica_outlier ?? {}).filter(([role]) => role !== 'odd');
    const pods = roles.map(([, id]) => first(lines, id)?.process?.pod);
    expect(new Set(pods.map((pod) => pod?.name)).size).toBe(6);
    expect(new Set(pods.map((pod) => `${pod?.workloadKind} ${pod?.workload}`))).toEqual(
      new Set(['Deployment frontend']),
    );
  });

  it('failing_cron_job: a pod of its own under the CronJob’s name', () => {
    const pod = first(lines, ids.failing_cron_job?.top)?.process?.pod;
    expect(pod).toMatchObject({ workload: 'settlement-export', workloadKind: 'CronJob' });
    expect(pod?.name).toMatch(/^settlement-export-\d{8}-\w{5}$/);
  });

  it('host_login: the login uid outlives sudo', () => {
    const { sudo, monitor } = ids.host_login ?? {};
    const process = first(everything.lines, sudo)?.process;
    expect(process).toMatchObject({ uid: 0, auid: 1_000 });
    expect(process?.binaryProperties).toMatchObject({ setuid: 0 });
    expect(types(everything.lines, monitor)).toEqual(['process_exit']);
  });
});
