import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { StartError } from '../elasticsearch/start_error';

interface Way {
  /** Package manager by which it is recognised. */
  program: string;
  commands: string[][];
  needsRoot: boolean;
}

const WAYS: readonly Way[] = [
  {
    program: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      // Without any font the browser draws no text, and a bare machine has none.
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
    needsRoot: true,
  },
  { program: 'dnf', commands: [['dnf', 'install', '--assumeyes', 'chromium']], needsRoot: true },
  { program: 'apk', commands: [['apk', 'add', 'chromium']], needsRoot: true },
  { program: 'brew', commands: [['brew', 'install', '--cask', 'chromium']], needsRoot: false },
];

const SAY_EVERY_MS = 5_000;

async function isOnPath(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const isThere = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  return false;
}

/**
 * Installs Chromium by the platform's package manager.
 * @throws StartError with the command to run when we cannot, or when it fails.
 */
export async function installChromium(onProgress: (sentence: string) => void): Promise<void> {
  for (const way of WAYS) {
    if (!(await isOnPath(way.program))) continue;
    const byHand = way.commands.map((command) => command.join(' ')).join(' && ');
    if (way.needsRoot && process.getuid?.() !== 0) {
      throw new StartError(
        `No Chromium or Chrome is installed: run \`sudo sh -c '${byHand}'\`, or set CHROME_PATH to one.`,
      );
    }
    for (const command of way.commands) await runCommand(command, onProgress);
    return;
  }
  throw new StartError(
    'No Chromium or Chrome is installed and no package manager is known here: install one, and set CHROME_PATH to it.',
  );
}

async function runCommand(
  command: string[],
  onProgress: (sentence: string) => void,
): Promise<void> {
  const [program = '', ...args] = command;
  const text = command.join(' ');
  const began = Date.now();
  const say = setInterval(() => {
    onProgress(`Installing Chromium (${text}): ${Math.round((Date.now() - began) / 1000)} s`);
  }, SAY_EVERY_MS);
  onProgress(`Installing Chromium (${text})`);
  let words = '';
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      words = (words + chunk).slice(-1_000);
    });
  }
  const how = await new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code) => {
      resolve(code === 0 ? '' : (words.trim().split('\n').at(-1) ?? ''));
    });
  });
  clearInterval(say);
  if (how !== '' || child.exitCode !== 0) {
    throw new StartError(
      `\`${text}\` failed (${how}): check the network, or install Chromium or Chrome by hand and set CHROME_PATH to it.`,
    );
  }
}
