import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeLeftOvers, verifyArchive } from './download_distribution';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'download-'));
});
afterEach(() => rm(cache, { recursive: true }));

it('deletes an archive with the wrong checksum and says so', async () => {
  const file = join(cache, 'elasticsearch.zip');
  await writeFile(file, 'broken');
  await expect(verifyArchive(file)).rejects.toThrow(/wrong SHA-512 checksum .* was deleted/);
  await expect(access(file)).rejects.toThrow('ENOENT');
});

it('removes what killed downloads left, and nothing that is still written', async () => {
  const living = `elasticsearch-8.19.21.download-${process.pid}.zip`;
  await writeFile(join(cache, living), '');
  await writeFile(join(cache, 'elasticsearch-8.19.21.download-4194305.zip'), '');
  await writeFile(join(cache, 'elasticsearch-8.19.21.zip'), '');
  await removeLeftOvers(cache, 'download');
  expect(await readdir(cache)).toEqual([living, 'elasticsearch-8.19.21.zip']);
});
