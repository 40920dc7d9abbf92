import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOrphans, livingOwner, removeNodeRecord, writeNodeRecord } from './node_record';
import { isRunning } from './running_process';

let folder: string;
let logs: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'node-record-'));
  logs = join(folder, 'logs');
  await mkdir(logs);
});
afterEach(() => rm(folder, { recursive: true }));

describe('livingOwner', () => {
  it('is the process that wrote the record, until it is removed', async () => {
    await writeNodeRecord(folder);
    expect(await livingOwner(folder)).toBe(process.pid);
    await removeNodeRecord(folder);
    expect(await livingOwner(folder)).toBeUndefined();
  });

  it.each([
    ['a process id that was given to another process', { owner: { pid: process.pid, start: '1' } }],
    ['an owner that is gone', { owner: { pid: 4_194_305, start: '1' } }],
    ['a record without an owner', {}],
    ['a record that is no object', null],
  ])('is nobody for %s', async (_, record) => {
    await writeFile(join(folder, 'node.json'), JSON.stringify(record));
    expect(await livingOwner(folder)).toBeUndefined();
  });

  it('is nobody for a record cut off in the middle', async () => {
    await writeFile(join(folder, 'node.json'), '{"owner":{"pi');
    expect(await livingOwner(folder)).toBeUndefined();
  });
});

describe('endOrphans', () => {
  /** A process that lives until it is ended and names `text` on its command line. */
  const start = async (text: string): Promise<{ pid: number; ended: Promise<unknown> }> => {
    const program = 'console.log("up"); setInterval(() => {}, 1000)';
    const child = spawn(process.execPath, ['-e', program, '--', text]);
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    if (child.pid === undefined) throw new Error('not spawned');
    return { pid: child.pid, ended };
  };

  it('ends launcher and node of this folder', async () => {
    const launcher = await start(`-Des.path.conf=${folder}/config`);
    const node = await start(`-Djava.io.tmpdir=${folder}/tmp`);
    await writeNodeRecord(folder, launcher.pid);
    await writeFile(join(logs, 'node.pid'), String(node.pid));
    expect(await endOrphans(folder, logs)).toEqual([launcher.pid, node.pid]);
    await Promise.all([launcher.ended, node.ended]);
  });

  it('leaves a process alone that got the id but is of another folder', async () => {
    const other = await start(`-Des.path.conf=${folder}2/config`);
    await writeNodeRecord(folder, other.pid);
    expect(await endOrphans(folder, logs)).toEqual([]);
    expect(isRunning(other.pid)).toBe(true);
    process.kill(other.pid);
    await other.ended;
  });

  it('has nothing to do in a new folder', async () => {
    expect(await endOrphans(folder, logs)).toEqual([]);
  });
});
