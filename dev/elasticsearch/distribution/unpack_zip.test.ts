import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { unpackZip } from './unpack_zip';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpack-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('gives programs their run bit and everybody the right to read', async () => {
  const zip = new ZipFile();
  const files = ['es/bin/elasticsearch', 'es/bin/elasticsearch.bat', 'es/lib/a.jar', 'es/LICENSE'];
  for (const name of files) zip.addBuffer(Buffer.from(name), name, { mode: 0o100600 });
  zip.addEmptyDirectory('es/plugins');
  zip.end();
  const archive = join(folder, 'es.zip');
  await pipeline(zip.outputStream, createWriteStream(archive));

  await unpackZip(archive, join(folder, 'out'));

  const found = await Promise.all(
    [...files, 'es/plugins'].map(async (name) => {
      const { mode } = await stat(join(folder, 'out', name));
      return (mode & 0o777).toString(8);
    }),
  );
  expect(found).toEqual(['755', '644', '644', '644', '755']);
  expect(await readFile(join(folder, 'out', 'es/lib/a.jar'), 'utf8')).toBe('es/lib/a.jar');
});

it('says that a damaged archive is damaged', async () => {
  await writeFile(join(folder, 'bad.zip'), 'no zip');
  await expect(unpackZip(join(folder, 'bad.zip'), join(folder, 'out'))).rejects.toThrow(
    /central directory/i,
  );
});
