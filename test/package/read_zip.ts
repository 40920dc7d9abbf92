import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

export interface ZipEntry {
  /** Unix mode with the file type bits, as Kibana's installer reads it. */
  mode: number;
  bytes: Buffer;
}

/** All entries of a zip by their path; a path twice is an error. */
export async function readZip(file: string): Promise<Map<string, ZipEntry>> {
  const zip = await fromBufferPromise(await readFile(file));
  const entries = new Map<string, ZipEntry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error(`${entry.fileName} is there twice`);
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    entries.set(entry.fileName, { mode: entry.externalFileAttributes >>> 16, bytes });
  }
  return entries;
}
