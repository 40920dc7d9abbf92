import { encodeExecId } from '../../common/documents/exec_id';
import { eventOf } from './export_lines';

/**
 * Tasks with several stages, for tests: a reverse shell (fork, connection, exec in the same PID), a
 * script whose interpreter is replaced twice, a subshell that only a child names, a process that a
 * restart of Tetragon read again, and a runtime's `init` that becomes a container's shell.
 */
const TICK = 10_000_000n;

const idOf = (pid: number, ktime: bigint) => encodeExecId({ node: 'node-1', ktime, pid });
const time = (second: number) => `2026-03-01T10:00:${String(second).padStart(2, '0')}`;

const POD = { namespace: 'shop', name: 'web-0', container: { name: 'web' } };
const PLACE = { docker: 'abababababababababababababababa', pod: POD };
const CLONED = { flags: 'execve clone' };
const IN_PLACE = { flags: 'execve' };

const process = (
  pid: number,
  ktime: bigint,
  parent: { exec_id: string } | undefined,
  facts: { start_time: string; [fact: string]: unknown },
) => ({
  exec_id: idOf(pid, ktime),
  pid,
  ...(parent && { parent_exec_id: parent.exec_id }),
  ...PLACE,
  ...facts,
});

const BASH = process(101, 1_001n * TICK, undefined, {
  binary: '/bin/bash',
  start_time: `${time(1)}Z`,
  ...CLONED,
});

const FORK = process(102, 1_002n * TICK, BASH, {
  binary: '/bin/bash',
  start_time: `${time(2)}.000000001Z`,
  ...IN_PLACE,
});
const SHELL = process(102, 1_002n * TICK + 1_000_000n, BASH, {
  binary: '/bin/bash',
  arguments: '-i',
  start_time: `${time(2)}.001000000Z`,
  ...CLONED,
});

const SH = process(103, 1_003n * TICK, BASH, {
  binary: '/bin/sh',
  arguments: './run',
  start_time: `${time(3)}Z`,
  ...CLONED,
});
const ENV = process(103, 1_004n * TICK, SH, {
  binary: '/usr/bin/env',
  arguments: 'python3',
  start_time: `${time(4)}Z`,
  ...IN_PLACE,
});
const PYTHON = process(103, 1_005n * TICK, ENV, {
  binary: '/usr/bin/python3',
  arguments: '-',
  start_time: `${time(5)}Z`,
  ...IN_PLACE,
});

const SUBSHELL = process(104, 1_006n * TICK, BASH, {
  binary: '/bin/bash',
  start_time: `${time(6)}Z`,
  ...IN_PLACE,
});
const CAT = process(105, 1_007n * TICK, SUBSHELL, {
  binary: '/bin/cat',
  start_time: `${time(7)}Z`,
  ...CLONED,
});
const GREP = process(104, 1_008n * TICK, BASH, {
  binary: '/bin/grep',
  start_time: `${time(8)}Z`,
  ...CLONED,
});

const TAIL = process(106, 1_010n * TICK + 5n, BASH, {
  binary: '/usr/bin/tail',
  start_time: `${time(10)}.000000005Z`,
  ...CLONED,
});
const BASH_AGAIN = process(101, 1_001n * TICK, undefined, {
  exec_id: idOf(101, 1_000n * TICK),
  binary: '/bin/bash',
  start_time: `${time(0)}Z`,
  flags: 'procFS',
});
const TAIL_AGAIN = process(106, 1_010n * TICK, BASH_AGAIN, {
  binary: '/usr/bin/tail',
  start_time: `${time(10)}Z`,
  flags: 'procFS',
});

const RUNC = process(110, 1_011n * TICK, undefined, {
  binary: '/usr/bin/runc',
  arguments: 'init',
  start_time: `${time(11)}Z`,
  docker: undefined,
  pod: undefined,
  ...CLONED,
});
const ENTRY = process(110, 1_012n * TICK, RUNC, {
  binary: '/bin/sh',
  start_time: `${time(12)}Z`,
  ...IN_PLACE,
});

/** The processes by name, as Tetragon exports them. */
export const TASK_PROCESSES = {
  bash: BASH,
  fork: FORK,
  shell: SHELL,
  sh: SH,
  env: ENV,
  python: PYTHON,
  subshell: SUBSHELL,
  cat: CAT,
  grep: GREP,
  tail: TAIL,
  bashAgain: BASH_AGAIN,
  tailAgain: TAIL_AGAIN,
  runc: RUNC,
  entry: ENTRY,
};

export type TaskProcess = keyof typeof TASK_PROCESSES;

/** exec_id of one of them. */
export function taskExecId(name: TaskProcess): string {
  return TASK_PROCESSES[name].exec_id;
}

/** An event's own time is that of the start. */
const exec = (one: { start_time: string }, parent: object | undefined) =>
  eventOf('process_exec', { ...one }, one.start_time, { body: { parent } });

const exit = (one: object, parent: object, second: number, body: object) =>
  eventOf('process_exit', { ...one }, `${time(second)}Z`, { body: { parent, ...body } });

const probe = (one: object, parent: object, second: number, name: string) =>
  eventOf('process_kprobe', { ...one }, `${time(second)}.000500000Z`, {
    body: { parent, function_name: name, action: 'KPROBE_ACTION_POST', policy_name: 'net' },
  });

export const TASK_EVENTS = [
  exec(BASH, undefined),
  probe(FORK, BASH, 2, 'tcp_connect'),
  exec(SHELL, BASH),
  probe(SHELL, BASH, 20, 'sys_read'),
  exit(SHELL, BASH, 30, { signal: 'SIGHUP' }),
  exec(SH, BASH),
  probe(SH, BASH, 3, 'sys_open'),
  exec(ENV, SH),
  exec(PYTHON, ENV),
  exit(PYTHON, ENV, 31, { status: 2 }),
  exec(CAT, SUBSHELL),
  exec(GREP, BASH),
  exit(GREP, BASH, 9, { status: 1 }),
  exec(TAIL, BASH),
  exec(BASH_AGAIN, undefined),
  exec(TAIL_AGAIN, BASH_AGAIN),
  exit(TAIL_AGAIN, BASH_AGAIN, 40, { signal: 'SIGINT' }),
  exec(RUNC, undefined),
  exec(ENTRY, RUNC),
];
