import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** What is run: Elasticsearch's zip carries no Unix modes. */
const PROGRAM = /\/bin\/[^/.]+$/;

/**
 * Unpacks a zip file, readable by everybody and with the run bit on what lies in a `bin` folder.
 * @throws Error when the archive is damaged or a path in it leads out (yauzl's validateFileName).
 */
export async function unpackZip(file: string, folder: string): Promise<void> {
  const archive = await openPromise(file);
  try {
    for await (const entry of archive.eachEntry()) {
      const path = join(folder, entry.fileName);
      if (entry.fileName.endsWith('/')) {
        await makeFolder(path);
      } else {
        await makeFolder(dirname(path));
        await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(path));
        await chmod(path, PROGRAM.test(entry.fileName) ? 0o755 : 0o644);
      }
    }
  } finally {
    archive.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}
