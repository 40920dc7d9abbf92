import { statfs } from 'node:fs/promises';
import { CACHE_VARIABLE } from './cache_folder';
import { StartError } from '../start_error';

const MEGABYTE = 1_000_000;

/** @throws StartError when the disk under `folder` has less than `needed` bytes free for us. */
export async function requireFreeSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new StartError(
    `Too little disk space: ${folder} has ${Math.floor(free / MEGABYTE)} MB free and ${Math.ceil(needed / MEGABYTE)} MB are needed; free some, or set ${CACHE_VARIABLE} to a folder on another disk.`,
  );
}
