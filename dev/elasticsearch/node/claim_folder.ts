import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeOwnFolder } from '../distribution/cache_folder';
import { endOrphans, hasRecord, livingOwner } from './node_record';
import { nodeFolders } from './prepare_folder';
import { isRunning } from './running_process';

/** Containers that share a cache have process ids of their own: the host's name tells them apart. */
const HOST = hostname().replace(/[^\w.]/g, '_');

let claimed = 0;

const nodesIn = (cache: string): string => join(cache, 'nodes');

/**
 * A new, empty folder for a node of this process, in the cache. What killed processes left there
 * is ended and removed first, living ones keep theirs.
 */
export async function claimNodeFolder(
  cache: string,
  onProgress: (sentence: string) => void,
): Promise<string> {
  const nodes = nodesIn(cache);
  await makeOwnFolder(cache);
  await makeOwnFolder(nodes);
  await sweepNodeFolders(cache, onProgress);
  claimed += 1;
  const folder = join(nodes, `${HOST}-${process.pid}-${claimed}`);
  await mkdir(folder);
  return folder;
}

/** Ends and removes what killed processes left in the cache. */
export async function sweepNodeFolders(
  cache: string,
  onProgress: (sentence: string) => void,
): Promise<void> {
  const nodes = nodesIn(cache);
  for (const name of await readdir(nodes).catch(() => [])) {
    const pid = /^(.+)-(\d+)-\d+$/.exec(name);
    if (pid?.[1] !== HOST) continue;
    const folder = join(nodes, name);
    if (await isInUse(folder, Number(pid[2]))) continue;
    const ended = await endOrphans(folder, nodeFolders(folder).logs);
    if (ended.length > 0) {
      onProgress(`Ended the Elasticsearch that an earlier run left (process ${ended.join(', ')})`);
    }
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder is claimed a moment before its record is written. */
async function isInUse(folder: string, pid: number): Promise<boolean> {
  if (await hasRecord(folder)) return (await livingOwner(folder)) !== undefined;
  return isRunning(pid);
}
