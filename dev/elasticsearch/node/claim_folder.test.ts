import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimNodeFolder, sweepNodeFolders } from './claim_folder';
import { writeNodeRecord } from './node_record';

const HOST = hostname().replace(/[^\w.]/g, '_');
const NOBODYS_PID = 4_194_305;
const silent = (): void => undefined;

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'claim-folder-'));
});
afterEach(() => rm(cache, { recursive: true }));

it('gives every node a folder of its own', async () => {
  const first = await claimNodeFolder(cache, silent);
  const second = await claimNodeFolder(cache, silent);
  expect(first).not.toBe(second);
  await Promise.all([access(first), access(second)]);
});

it('removes the folders of dead processes only', async () => {
  const claimed = await claimNodeFolder(cache, silent);
  const running = await claimNodeFolder(cache, silent);
  await writeNodeRecord(running);
  const nodes = join(cache, 'nodes');
  const make = async (name: string, record?: object): Promise<void> => {
    await mkdir(join(nodes, name));
    if (record) await writeFile(join(nodes, name, 'node.json'), JSON.stringify(record));
  };
  await make(`${HOST}-${NOBODYS_PID}-1`);
  await make(`${HOST}-${process.pid}-999`, { owner: { pid: process.pid, start: 'earlier' } });
  await make(`another.host-${NOBODYS_PID}-1`);
  await make('somebody');

  await sweepNodeFolders(cache, silent);

  const kept = (await readdir(nodes)).map((name) => join(nodes, name));
  expect(kept.sort()).toEqual(
    [
      claimed,
      running,
      join(nodes, `another.host-${NOBODYS_PID}-1`),
      join(nodes, 'somebody'),
    ].sort(),
  );
});

it('has nothing to sweep before the first start', async () => {
  await sweepNodeFolders(join(cache, 'absent'), silent);
});
