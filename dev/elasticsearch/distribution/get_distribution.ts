import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOwnFolder, requireEnterable } from './cache_folder';
import { DISTRIBUTION_NAME, DISTRIBUTION_SIZE } from './distribution';
import {
  archiveByHand,
  downloadDistribution,
  removeLeftOvers,
  verifyArchive,
} from './download_distribution';
import { requireFreeSpace } from './free_space';
import { StartError } from '../start_error';
import type { UnprivilegedUser } from '../node/unprivileged_user';
import { unpackZip } from './unpack_zip';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The folder of the unpacked Elasticsearch in the cache; downloaded, verified and unpacked there
 * the first time. Two processes may do so at once: the folder appears by a rename, the first wins.
 * @param user who runs it; absent: we.
 * @throws StartError without network or disk space, or with a wrong archive.
 */
export async function getDistribution(
  cache: string,
  user: UnprivilegedUser | undefined,
  onProgress: (sentence: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  await makeOwnFolder(cache);
  if (user) await requireEnterable(cache, user);
  const home = join(cache, DISTRIBUTION_NAME);
  if (await exists(home)) return home;

  // The archive and what is in it, which is hardly compressed.
  await requireFreeSpace(cache, 3 * DISTRIBUTION_SIZE);
  const byHand = archiveByHand(cache);
  if (await exists(byHand)) {
    onProgress(`Checking ${byHand} (SHA-512)`);
    await verifyArchive(byHand);
    await unpackInto(cache, home, byHand, onProgress);
    return home;
  }
  const downloaded = await downloadDistribution(cache, onProgress, signal);
  try {
    await unpackInto(cache, home, downloaded, onProgress);
  } finally {
    await rm(downloaded, { force: true });
  }
  return home;
}

async function unpackInto(
  cache: string,
  home: string,
  archive: string,
  onProgress: (sentence: string) => void,
): Promise<void> {
  onProgress(`Unpacking ${DISTRIBUTION_NAME}`);
  await removeLeftOvers(cache, 'unpack');
  const folder = join(cache, `${DISTRIBUTION_NAME}.unpack-${process.pid}`);
  try {
    await rm(folder, { recursive: true, force: true });
    await unpackZip(archive, folder);
    // Fails when the other process was first: its folder is as good as ours.
    await rename(join(folder, DISTRIBUTION_NAME), home).catch(async (error: Error) => {
      if (!(await exists(home))) throw error;
    });
  } catch (error) {
    throw new StartError(
      `${archive} could not be unpacked in ${cache} (${(error as Error).message}): make room there or remove the file, and start again.`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
