import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  DISTRIBUTION,
  DISTRIBUTION_NAME,
  DISTRIBUTION_SHA512,
  DISTRIBUTION_SIZE,
} from './distribution';
import { isRunning } from '../node/running_process';
import { StartError } from '../start_error';

// Required: as an import, Node and Vite disagree about what its default export is.
const { default: downloadArtifact } = createRequire(import.meta.url)(
  'mvn-artifact-download',
) as typeof import('mvn-artifact-download');

const MEGABYTE = 1_000_000;
const LOOK_EVERY_MS = 1_000;

/** A download that brings no byte for so long is given up. */
const STALLED_AFTER_MS = 60_000;

/** Where somebody without network may put the archive by hand. */
export function archiveByHand(cache: string): string {
  return join(cache, `${DISTRIBUTION_NAME}.zip`);
}

/** SHA-512 of a file in lower-case hex. */
async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** @throws StartError, after deleting the file, when it is not the very archive we mean. */
export async function verifyArchive(file: string): Promise<void> {
  const found = await sha512(file);
  if (found === DISTRIBUTION_SHA512) return;
  await rm(file, { force: true });
  throw new StartError(
    `The Elasticsearch archive ${file} has the wrong SHA-512 checksum (${found.slice(0, 16)}… instead of ${DISTRIBUTION_SHA512.slice(0, 16)}…) and was deleted: start again to download it anew, and check the proxy or mirror in between if this repeats.`,
  );
}

/** What earlier downloads and unpackings left when they were killed: `NAME.PID`. */
export async function removeLeftOvers(cache: string, suffix: string): Promise<void> {
  const pattern = new RegExp(`\\.${suffix}-(\\d+)(\\.zip)?$`);
  for (const name of await readdir(cache)) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}

/**
 * Downloads the archive into a file of this process's own, so that two downloads at once do not
 * meet, and verifies it.
 * @throws StartError without network, on a stalled download and on a wrong checksum.
 */
export async function downloadDistribution(
  cache: string,
  onProgress: (sentence: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  await removeLeftOvers(cache, 'download');
  const file = join(cache, `${DISTRIBUTION_NAME}.download-${process.pid}.zip`);
  try {
    await fetchTo(file, onProgress, signal);
  } catch (error) {
    await rm(file, { force: true });
    signal?.throwIfAborted();
    throw new StartError(
      `Elasticsearch ${DISTRIBUTION.version} could not be downloaded (${(error as Error).message}): check the network, or put ${DISTRIBUTION_NAME}.zip of ${DISTRIBUTION.groupId}:${DISTRIBUTION.artifactId} at ${archiveByHand(cache)}, and start again.`,
    );
  }
  onProgress('Checking the download (SHA-512)');
  await verifyArchive(file);
  return file;
}

/** The library says nothing between start and end, and ends never when the line breaks midway. */
async function fetchTo(
  file: string,
  onProgress: (sentence: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const giveUp = new AbortController();
  const stop = signal ? AbortSignal.any([signal, giveUp.signal]) : giveUp.signal;
  let watch: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => {
      reject(stop.reason as Error);
    });
    let size = 0;
    let grewAt = Date.now();
    const look = async (): Promise<void> => {
      const now = await stat(file).then(
        (found) => found.size,
        () => 0,
      );
      if (now > size) grewAt = Date.now();
      size = now;
      onProgress(
        `Downloading Elasticsearch ${DISTRIBUTION.version}: ${Math.floor(size / MEGABYTE)} of ${Math.ceil(DISTRIBUTION_SIZE / MEGABYTE)} MB`,
      );
      if (Date.now() - grewAt > STALLED_AFTER_MS) {
        giveUp.abort(new Error(`no data for ${STALLED_AFTER_MS / 1000} seconds`));
      }
    };
    watch = setInterval(() => void look(), LOOK_EVERY_MS);
    void look();
  });
  try {
    const options = { signal: stop } as Parameters<typeof downloadArtifact>[4];
    await Promise.race([
      downloadArtifact(DISTRIBUTION, dirname(file), undefined, basename(file), options),
      stalled,
    ]);
    const { size } = await stat(file);
    if (size !== DISTRIBUTION_SIZE) throw new Error(`it broke off after ${size} bytes`);
  } finally {
    clearInterval(watch);
  }
}
