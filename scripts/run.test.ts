import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Prints what it was given, and waits for a signal when told to. */
const PROGRAM = `
const [, , ...args] = process.argv;
// Before the line that the test waits for: a signal may follow it at once.
if (args[0] === 'wait') {
  process.once('SIGTERM', () => process.exit(7));
  setInterval(() => {}, 1_000);
}
process.stdout.write(JSON.stringify({ args, cwd: process.cwd(), from: process.env.INIT_CWD }) + '\\n');
if (args[0] === 'exit') process.exit(Number(args[1]));
if (args[0] === 'stdin') process.stdin.pipe(process.stdout);
`;

/** Stands for npm: notes how it was called and installs what the lock file names. */
const NPM = `
const { appendFileSync, copyFileSync } = require('fs');
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) process.exit(1);
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
  await mkdir(join(folder, 'scripts'));
  await mkdir(join(folder, 'node_modules'));
  await cp(join(ROOT, 'scripts/run.mjs'), join(folder, 'scripts/run.mjs'));
  await symlink(join(ROOT, 'node_modules/tsx'), join(folder, 'node_modules/tsx'));
  await writeFile(join(folder, 'scripts/show.ts'), PROGRAM);
  await writeFile(join(folder, 'npm.js'), NPM);
  await lock('package-lock.json', '1.0.0');
});
afterEach(() => rm(folder, { recursive: true }));

async function lock(file: string, version: string): Promise<void> {
  const packages = {
    '': { name: 'project' },
    'node_modules/a': { version },
    'node_modules/for-another-platform': { version, optional: true },
  };
  await writeFile(join(folder, file), JSON.stringify({ packages }));
}

function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(folder, 'scripts/run.mjs'), ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, npm_execpath: join(folder, 'npm.js'), ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

const npmCalls = (): Promise<string> =>
  readFile(join(folder, 'npm.log'), 'utf8').catch(() => 'not called');

describe('dependencies', () => {
  it('are installed when they are absent, and once', async () => {
    const { code, output } = await start(['show']).ended;
    expect(code).toBe(0);
    expect(output).toMatch(/^Installing dependencies \(npm ci\)\n/);
    await start(['show']).ended;
    expect(await npmCalls()).toBe('ci --include=dev --no-audit --no-fund --loglevel=error\n');
  });

  it('are installed when the lock file names another version', async () => {
    await lock('node_modules/.package-lock.json', '0.9.0');
    await start(['show']).ended;
    expect(await npmCalls()).toContain('ci ');
  });

  it('are left alone when they are the ones that the lock file names', async () => {
    const packages = { 'node_modules/a': { version: '1.0.0' } };
    const installed = join(folder, 'node_modules/.package-lock.json');
    await writeFile(installed, JSON.stringify({ packages }));
    expect((await start(['show']).ended).output).not.toContain('Installing');
    expect(await npmCalls()).toBe('not called');
  });

  it('that cannot be installed end it with a sentence', async () => {
    const { code, output } = await start(['show'], { NPM_FAILS: '1' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('The dependencies could not be installed: ');
  });
});

describe('the script', () => {
  beforeEach(() => lock('node_modules/.package-lock.json', '1.0.0'));

  it('gets arguments, the project as its folder, and where the user is', async () => {
    const { output } = await start(['show', '--a b', '']).ended;
    expect(JSON.parse(output)).toEqual({ args: ['--a b', ''], cwd: folder, from: tmpdir() });
  });

  it('gives its exit code', async () => {
    expect((await start(['show', 'exit', '3']).ended).code).toBe(3);
  });

  it('reads our standard input', async () => {
    const { child, ended } = start(['show', 'stdin']);
    child.stdin.end('an event\n');
    expect((await ended).output).toMatch(/an event\n$/);
  });

  it('gets our signals and is waited for', async () => {
    const { child, ended } = start(['show', 'wait']);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(7);
  });

  it.each([[[]], [['../show']], [['absent']]])('%j is none', async (args) => {
    const { code, output } = await start(args).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^There is no scripts\/.*\.ts: the scripts in package\.json/);
  });
});
