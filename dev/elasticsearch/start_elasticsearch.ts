import { mkdir, realpath } from 'node:fs/promises';
import { awaitReady } from './node/await_ready';
import { cacheFolder } from './distribution/cache_folder';
import { findJava } from './find_java';
import { requireFreeSpace } from './distribution/free_space';
import { getDistribution } from './distribution/get_distribution';
import { launchNode } from './node/node_process';
import { endOrphans, livingOwner, writeNodeRecord } from './node/node_record';
import type { NodeFolders, NodeSecurity } from './node/node_settings';
import { nodeFolders, prepareFolder } from './node/prepare_folder';
import { StartError } from './start_error';
import { unprivilegedUser } from './node/unprivileged_user';

export interface ElasticsearchOptions {
  /** The node's own; made when absent. Data in it are kept from start to start. */
  folder: string;
  /** Absent: the first free one from 9200 on. */
  port?: number;
  /** Default 1,024. */
  heapMb?: number;
  /** Absent: no log-in. The first user is the one that asks whether the node is ready. */
  security?: NodeSecurity;
  /** For thousands of events, not for many: starts in half the time. */
  shortLived?: boolean;
  onProgress: (sentence: string) => void;
  /** Gives up the start; a node already running is ended. */
  signal?: AbortSignal;
}

export interface RunningElasticsearch {
  url: string;
  port: number;
  /** Ends the node and waits for its end. */
  stop(): Promise<void>;
  /** Answers with the cause when the node ends by itself; never after stop(). */
  died: Promise<StartError>;
}

/** Enough for the samples of a trial; a full disk shows itself earlier than a broken index. */
const ROOM_FOR_DATA = 500_000_000;

const DEFAULT_HEAP_MB = 1_024;

/**
 * Runs a real Elasticsearch on 127.0.0.1 in a folder of its own; downloads it the first time.
 * Orphans of a killed predecessor on the same folder are ended first.
 * @throws StartError with cause and way out; the signal's reason when given up.
 */
export async function startElasticsearch(
  options: ElasticsearchOptions,
): Promise<RunningElasticsearch> {
  const { onProgress, signal } = options;
  const user = unprivilegedUser(process.env);
  const cache = cacheFolder(process.env, user !== undefined);
  const java = await findJava(process.env, user);
  const home = await getDistribution(cache, user, onProgress, signal);
  signal?.throwIfAborted();

  await mkdir(options.folder, { recursive: true });
  const folder = await realpath(options.folder);
  const folders = nodeFolders(folder);
  await takeOver(folder, folders, onProgress);
  await prepareFolder(folder, home, {
    port: options.port,
    heapMb: options.heapMb ?? DEFAULT_HEAP_MB,
    shortLived: options.shortLived ?? false,
    security: options.security,
    user,
  });
  await requireFreeSpace(folder, ROOM_FOR_DATA);

  const node = await launchNode({ home, javaHome: java.home, folder, user });
  try {
    const address = await awaitReady({
      logs: folders.logs,
      died: node.died,
      asker: options.security?.users[0],
      onProgress,
      signal,
    });
    return { ...address, stop: () => node.stop(), died: node.died };
  } catch (error) {
    await node.stop();
    throw error;
  }
}

/** @throws StartError when a living process uses the folder. */
async function takeOver(
  folder: string,
  folders: NodeFolders,
  onProgress: (sentence: string) => void,
): Promise<void> {
  const owner = await livingOwner(folder);
  if (owner !== undefined) {
    throw new StartError(
      `The data folder ${folder} is in use by the running process ${owner}: stop that one, or use another folder.`,
    );
  }
  const ended = await endOrphans(folder, folders.logs);
  if (ended.length > 0) {
    onProgress(`Ended the Elasticsearch that an earlier run left (process ${ended.join(', ')})`);
  }
  await writeNodeRecord(folder);
}
