import { MILLISECOND } from '../relative_time';
import type { Container } from '../world/container';
import type { Machine } from '../world/machine';
import { argumentsText } from './arguments_text';
import { flagsText, WITHOUT_CWD, type FlagWord } from './flags';
import { NO_LOGIN, Process, type ProcessFacts } from './process';

/** /proc counts starts in clock ticks of 10 ms (USER_HZ 100). */
const CLOCK_TICK = 10 * MILLISECOND;

/** From the fork to the exec that follows it. */
const FORK_TO_EXEC = 400_000;

/** What an exec loads. What is left out is inherited from the image before it. */
export interface Image {
  /** argv; the first word is the binary's path. */
  argv: readonly string[];
  /** In place of the printed rest of argv. */
  arguments?: string;
  cwd?: string;
  uid?: number;
  auid?: number;
  /** Flag words beyond those every exec gets. */
  words?: readonly FlagWord[];
  container?: Container;
  podResolved?: boolean;
  inInitTree?: boolean;
  hostNamespaces?: boolean;
  maybeExecProbe?: boolean;
  environment?: readonly (readonly [string, string])[];
  binaryProperties?: Record<string, unknown>;
}

export function execIdOf(node: string, ktime: number, pid: number): string {
  return Buffer.from(`${node}:${ktime}:${pid}`).toString('base64');
}

/**
 * A task that forks and has not called exec: `execve` without `clone` (the event's flag has the bit of
 * EventExecve), binary, arguments and cwd of its forker, an exec_id of its own.
 */
export function forkProcess(parent: Process, at: number, pid: number): Process {
  const { facts } = parent;
  const ktime = facts.node.ktime(at);
  return new Process({
    ...facts,
    execId: execIdOf(facts.node.name, ktime, pid),
    ktime,
    taskKtime: ktime,
    pid,
    flags: flagsText(['execve', ...initTreeWord(facts.node, facts.inInitTree)]),
    startedAt: at,
    parent,
    parentExecId: parent.execId,
    containerPid: facts.container?.nextPid(pid),
    maybeExecProbe: false,
    binaryProperties: undefined,
  });
}

/** Fork and exec: a new PID, and one new exec_id under the forker. */
export function spawnProcess(forker: Process, at: number, pid: number, image: Image): Process {
  const container = image.container ?? forker.facts.container;
  return loadImage(forker.facts, at, image, {
    pid,
    containerPid: container?.nextPid(pid),
    parent: forker,
    words: ['clone'],
    taskKtime: forker.node.ktime(at) - FORK_TO_EXEC,
  });
}

/**
 * The first exec of a forked task: the same PID under ANOTHER exec_id. Its parent is the one it has at
 * that moment (real_parent): the forker, or who took it over when the forker died.
 */
export function execForkedProcess(
  fork: Process,
  at: number,
  image: Image,
  parent = fork.facts.parent,
): Process {
  if (!parent) throw new Error('a forked process has a parent');
  const { pid, containerPid, taskKtime } = fork.facts;
  return loadImage(fork.facts, at, image, {
    pid,
    containerPid,
    parent,
    words: ['clone'],
    taskKtime,
  });
}

/** Exec without a fork: the PID stays, the replaced image is the parent, and `clone` is not set. */
export function replaceImage(process: Process, at: number, image: Image): Process {
  const { pid, taskKtime } = process.facts;
  const container = image.container ?? process.facts.container;
  const entersContainer = container !== process.facts.container;
  return loadImage(process.facts, at, image, {
    pid,
    containerPid: entersContainer ? container?.nextPid(pid) : process.facts.containerPid,
    parent: process,
    words: [],
    taskKtime,
  });
}

/**
 * The same task as Tetragon finds it in /proc at a start of its own: ktime is the task's start rounded
 * to clock ticks, hence another exec_id, and the start is computed with the clocks of the reading.
 */
export function rereadProcess(process: Process, at: number, parent: Process): Process {
  const { facts } = process;
  const ktime = Math.floor(facts.taskKtime / CLOCK_TICK) * CLOCK_TICK;
  const words: FlagWord[] = facts.cwd === '/' ? ['procFS', 'rootcwd'] : ['procFS'];
  // The word `auid` was written until 1.4 only.
  if (facts.node.facts.release === '1.2') words.push('auid');
  return new Process({
    ...facts,
    execId: execIdOf(facts.node.name, ktime, facts.pid),
    ktime,
    taskKtime: ktime,
    flags: flagsText([...words, ...initTreeWord(facts.node, facts.inInitTree)]),
    startedAt: facts.node.facts.clock.wallOf(ktime, at),
    parent,
    parentExecId: parent.execId,
    binaryProperties: undefined,
  });
}

interface Lineage {
  pid: number;
  containerPid: number | undefined;
  parent: Process;
  words: readonly FlagWord[];
  taskKtime: number;
}

function loadImage(before: ProcessFacts, at: number, image: Image, lineage: Lineage): Process {
  const { node } = before;
  const ktime = node.ktime(at);
  const [binary = '', ...rest] = image.argv;
  const inInitTree = image.inInitTree ?? before.inInitTree;
  const extra = image.words ?? [];
  const cwd = extra.some((word) => WITHOUT_CWD.has(word)) ? '' : (image.cwd ?? before.cwd);
  const words: FlagWord[] = ['execve', ...lineage.words, ...extra];
  if (cwd === '/') words.push('rootcwd');
  return new Process({
    node,
    execId: execIdOf(node.name, ktime, lineage.pid),
    ktime,
    taskKtime: lineage.taskKtime,
    pid: lineage.pid,
    uid: image.uid ?? before.uid,
    // What the kernel starts has no login.
    auid: image.auid ?? (before.pid === 0 ? NO_LOGIN : before.auid),
    cwd,
    binary,
    arguments: image.arguments ?? argumentsText(rest),
    flags: flagsText([...words, ...initTreeWord(node, inInitTree)]),
    startedAt: at,
    parent: lineage.parent,
    parentExecId: lineage.parent.execId,
    container: image.container ?? before.container,
    containerPid: lineage.containerPid,
    podResolved: image.podResolved ?? (image.container ? true : before.podResolved),
    maybeExecProbe: image.maybeExecProbe ?? false,
    inInitTree,
    hostNamespaces: image.hostNamespaces ?? (image.container ? false : before.hostNamespaces),
    environment: image.environment ?? before.environment,
    binaryProperties: image.binaryProperties,
  });
}

/** The word came with 1.4. */
function initTreeWord(node: Machine, inInitTree: boolean): FlagWord[] {
  return inInitTree && node.facts.release === '1.7' ? ['inInitTree'] : [];
}
