import { chmod, mkdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartError } from '../start_error';
import type { UnprivilegedUser } from '../node/unprivileged_user';

export const CACHE_VARIABLE = 'TETRAGON_INVESTIGATOR_CACHE';

const FOLDER_NAME = 'tetragon-investigator';

/**
 * Where Elasticsearch and its data lie, shared by all checkouts of a user. Root's is a system
 * folder, because an unprivileged user cannot enter root's home.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, isRoot: boolean): string {
  const chosen = env[CACHE_VARIABLE];
  if (chosen) return resolve(chosen);
  if (isRoot) {
    return join(process.platform === 'linux' ? '/var/cache' : tmpdir(), FOLDER_NAME);
  }
  if (env.XDG_CACHE_HOME) return join(resolve(env.XDG_CACHE_HOME), FOLDER_NAME);
  const perUser = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  return join(homedir(), perUser, FOLDER_NAME);
}

/**
 * Makes a folder that others may enter and only we may write.
 * @throws StartError when it cannot be made, or when somebody else could put programs into it.
 */
export async function makeOwnFolder(folder: string): Promise<void> {
  try {
    const made = await mkdir(folder, { recursive: true });
    // A strict umask of root's would lock out the user that Elasticsearch runs as.
    if (made !== undefined && process.getuid?.() === 0) await openToOthers(folder, made);
  } catch (error) {
    throw new StartError(
      `The folder ${folder} cannot be made (${(error as Error).message}): set ${CACHE_VARIABLE} to a folder that you may write to.`,
    );
  }
  const { uid, mode } = await stat(folder);
  const ours = process.getuid?.();
  if (ours === undefined) return;
  if (uid !== ours || (mode & 0o002) !== 0) {
    throw new StartError(
      `The folder ${folder} belongs to another user or can be written by everybody: remove it, or set ${CACHE_VARIABLE} to a folder of your own.`,
    );
  }
}

/** From `folder` up to `top`, the uppermost folder that was made. */
async function openToOthers(folder: string, top: string): Promise<void> {
  for (let current = folder; ; current = dirname(current)) {
    await chmod(current, 0o755);
    if (current === top || current === dirname(current)) return;
  }
}

/**
 * Elasticsearch of root runs as somebody else, who must reach its folders.
 * @throws StartError naming the first folder on the way that is closed to that user.
 */
export async function requireEnterable(folder: string, user: UnprivilegedUser): Promise<void> {
  const closed = await closedFolder(folder, user);
  if (closed === undefined) return;
  throw new StartError(
    `Elasticsearch does not run as root, and its unprivileged user (uid ${user.uid}) cannot enter ${closed}: open that folder, or set ${CACHE_VARIABLE} to a folder that others may enter, such as /var/tmp/${FOLDER_NAME}.`,
  );
}

async function closedFolder(folder: string, user: UnprivilegedUser): Promise<string | undefined> {
  const way: string[] = [];
  for (let current = resolve(folder); ; current = dirname(current)) {
    way.unshift(current);
    if (current === dirname(current)) break;
  }
  for (const step of way) {
    const { uid, gid, mode } = await stat(step);
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return step;
  }
  return undefined;
}
