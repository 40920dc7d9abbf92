import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Kibana's installer writes each file with the mode in the zip; without one nobody could read it. */
const MODE = 0o100644;

/**
 * Writes a zip that is the same for the same content: fixed order, and a time that reads alike in
 * every time zone (DOS times are local and carry no zone).
 *
 * @param prefix of every path in the zip, ends with a slash
 * @param contents path below the prefix → bytes
 */
export async function writeZip(
  file: string,
  prefix: string,
  contents: Map<string, Buffer>,
): Promise<void> {
  const zip = new ZipFile();
  const options = { mtime: new Date(2000, 0, 1), mode: MODE, forceDosTimestamp: true };
  for (const [path, bytes] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip.addBuffer(bytes, prefix + path, options);
  }
  zip.end();
  const unfinished = `${file}.${process.pid}`;
  try {
    await pipeline(zip.outputStream, createWriteStream(unfinished));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
