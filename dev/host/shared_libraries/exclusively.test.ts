import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from './exclusively';

/** Above the largest process id of Linux. */
const NOBODYS_PID = 4_194_305;

let folder: string;
let lockFile: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exclusively-'));
  lockFile = path.join(folder, 'below', 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('one after the other, also when one fails', async () => {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await access(lockFile);
    steps.push(`${name} ends`);
    if (name === 'b') throw new Error('b fails');
  };
  const results = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) => exclusively(lockFile, work(name))),
  );
  const failures = results.filter(({ status }) => status === 'rejected');
  expect(failures).toEqual([{ status: 'rejected', reason: new Error('b fails') }]);
  expect(steps).toHaveLength(6);
  for (let index = 0; index < steps.length; index += 2) {
    expect(steps[index + 1]).toBe(steps[index]?.replace('begins', 'ends'));
  }
});

test('takes over from a killed process', async () => {
  await exclusively(lockFile, () => Promise.resolve());
  await writeFile(lockFile, String(NOBODYS_PID));
  expect(await exclusively(lockFile, () => Promise.resolve('done'))).toBe('done');
});
