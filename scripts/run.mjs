/**
 * Entry of every npm script: `node scripts/run.mjs COMMAND [ARGUMENTS]` installs the dependencies
 * when they are absent or others than the lock file names, then runs scripts/COMMAND.ts.
 * It has no dependencies itself, and no syntax that an old Node would stumble over.
 */
import { spawn } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { constants } from 'os';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const OLDEST_NODE = 20;
const SAY_EVERY_MS = 10000;
const LOOK_FOR_PARENT_EVERY_MS = 1000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The packages a lock file names, by their path; undefined when there is no such file. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    return undefined;
  }
}

/** npm keeps what it installed in node_modules/.package-lock.json, written last. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.keys(wanted).every((path) => {
    if (path === '') return true;
    // Left out by npm where the platform does not fit or nobody needs it.
    if (wanted[path].optional || wanted[path].devOptional || wanted[path].peer) return true;
    return Boolean(installed[path]) && installed[path].version === wanted[path].version;
  });
}

/** Paths on the command line are relative to where the user is, which npm notes and we do as well. */
const env = Object.assign({ INIT_CWD: process.cwd() }, process.env);

/** The running child; signals go to it. */
let child;

function run(program, args) {
  return new Promise((resolve, reject) => {
    child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}

// Ctrl-C reaches the whole process group, and npm passes it on once more: the child hears it
// several times, and we wait for its end in any case.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (child) child.kill(signal);
  });
}

// A killed npm passes nothing on.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && child) child.kill('SIGTERM');
  }, LOOK_FOR_PARENT_EVERY_MS).unref();
}

async function install() {
  console.log('Installing dependencies (npm ci)');
  const began = Date.now();
  // npm draws its own progress on a terminal only.
  const say = setInterval(() => {
    if (process.stdout.isTTY) return;
    console.log(`Installing dependencies: ${Math.round((Date.now() - began) / 1000)} s`);
  }, SAY_EVERY_MS);
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefer-offline',
  ];
  const code = await (npm && npm.endsWith('.js')
    ? run(process.execPath, [npm].concat(args))
    : run('npm', args));
  clearInterval(say);
  if (code > 128) process.exit(code);
  if (code !== 0) {
    fail(
      'The dependencies could not be installed: see what npm says above, check the network, and start again.',
    );
  }
}

async function main() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < OLDEST_NODE) {
    fail(
      `Node.js ${OLDEST_NODE} or later is needed and this is ${version}: install a newer one (https://nodejs.org) and start again.`,
    );
  }
  const command = process.argv[2];
  const script = join(root, 'scripts', `${command}.ts`);
  if (command === undefined || !/^[a-z_]+$/.test(command) || !existsSync(script)) {
    fail(`There is no scripts/${command}.ts: the scripts in package.json name those that exist.`);
  }
  if (!isInstalled()) await install();
  const args = ['--import', 'tsx', script].concat(process.argv.slice(3));
  process.exit(await run(process.execPath, args));
}

main().catch((error) => {
  fail(`${error.message}: check that Node.js and npm are installed whole, and start again.`);
});
