import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isRunning, processStart } from './running_process';

/** Who runs a node: kept in its folder, so that whoever comes next finds what was left. */
interface NodeRecord {
  owner: { pid: number; start: string | undefined };
  /** Elasticsearch's launcher; the node itself is its child. */
  launcher?: number;
}

const RECORD = 'node.json';

/** Where Elasticsearch writes the node's own process id (`-p`), under the folder of its logs. */
export const NODE_PID_FILE = 'node.pid';

const ENDS_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

export async function writeNodeRecord(folder: string, launcher?: number): Promise<void> {
  const record: NodeRecord = {
    owner: { pid: process.pid, start: await processStart(process.pid) },
    ...(launcher === undefined ? {} : { launcher }),
  };
  await writeFile(join(folder, RECORD), JSON.stringify(record));
}

export async function removeNodeRecord(folder: string): Promise<void> {
  await rm(join(folder, RECORD), { force: true });
}

export function hasRecord(folder: string): Promise<boolean> {
  return access(join(folder, RECORD)).then(
    () => true,
    () => false,
  );
}

/** What a predecessor wrote; undefined when there is none or it was cut off by a full disk. */
async function readNodeRecord(folder: string): Promise<NodeRecord | undefined> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => '');
  try {
    const record = JSON.parse(text) as Partial<NodeRecord> | null;
    return typeof record?.owner?.pid === 'number' ? (record as NodeRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** The id of the living process that uses the folder; a dead one's id taken anew does not count. */
export async function livingOwner(folder: string): Promise<number | undefined> {
  const owner = (await readNodeRecord(folder))?.owner;
  if (owner === undefined) return undefined;
  const start = await processStart(owner.pid);
  return start !== undefined && start === owner.start ? owner.pid : undefined;
}

/**
 * Ends what a killed predecessor left running on this folder.
 * @returns the ids of the processes that were ended.
 */
export async function endOrphans(folder: string, logs: string): Promise<number[]> {
  const launcher = (await readNodeRecord(folder))?.launcher;
  const node = Number(await readFile(join(logs, NODE_PID_FILE), 'utf8').catch(() => ''));
  const ended: number[] = [];
  for (const pid of [launcher, node]) {
    if (pid === undefined || !Number.isInteger(pid) || pid <= 1) continue;
    if (await namesFolder(pid, folder)) {
      await endProcess(pid);
      ended.push(pid);
    }
  }
  return ended;
}

/** Both command lines name the folder: es.path.conf in the launcher's, java.io.tmpdir in the node's. */
async function namesFolder(pid: number, folder: string): Promise<boolean> {
  return (await commandLine(pid))?.includes(`${folder}/`) ?? false;
}

/** SIGTERM, and SIGKILL when that is not heard in time. */
async function endProcess(pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + ENDS_WITHIN_MS;
    while (Date.now() < deadline) {
      if (!isRunning(pid) || (await processStart(pid)) === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
