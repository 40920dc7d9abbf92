import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../elasticsearch/start_error';
import { installChromium } from './install_chromium';

const run = promisify(execFile);

/** The first start of a browser on a cold disk takes seconds; one that hangs must not hang us. */
const ANSWER_WITHIN_MS = 30_000;

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
] as const;

const MAC_APPLICATIONS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

export interface Chromium {
  /** The program. */
  path: string;
  /** What it calls itself: `Chromium 142.0.7444.59 built on Debian …`. */
  version: string;
  /** Whether it was not there before. */
  isInstalledNow: boolean;
}

/** Where a browser may lie, the likeliest first. CHROME_PATH, when set, is the only one asked. */
export function chromiumPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (env.CHROME_PATH) return [env.CHROME_PATH];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  if (platform === 'linux') folders.push('/usr/bin', '/snap/bin', '/opt/google/chrome');
  const programs = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform === 'darwin') {
    for (const base of ['/Applications', join(homedir(), 'Applications')]) {
      programs.push(...MAC_APPLICATIONS.map((application) => join(base, application)));
    }
  }
  return [...new Set(programs)];
}

/** Asks a program for its version: a package may leave a script that only names another package. */
async function ask(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: ANSWER_WITHIN_MS });
    return /chrom/i.test(stdout) ? stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}

async function find(env: NodeJS.ProcessEnv): Promise<Omit<Chromium, 'isInstalledNow'> | undefined> {
  for (const path of chromiumPlaces(env, process.platform)) {
    const version = await ask(path);
    if (version !== undefined) return { path, version };
  }
  return undefined;
}

/**
 * An installed Chromium or Chrome, else one installed by the platform's usual way.
 * @throws StartError when CHROME_PATH is wrong, or none can be installed.
 */
export async function findChromium(
  env: NodeJS.ProcessEnv,
  onProgress: (sentence: string) => void,
): Promise<Chromium> {
  const found = await find(env);
  if (found) return { ...found, isInstalledNow: false };
  if (env.CHROME_PATH) {
    throw new StartError(
      `CHROME_PATH (${env.CHROME_PATH}) is no Chromium or Chrome that runs: set it to one, or unset it.`,
    );
  }
  await installChromium(onProgress);
  const installed = await find(env);
  if (installed) return { ...installed, isInstalledNow: true };
  throw new StartError(
    'Chromium was installed and does not run here: install Google Chrome, and set CHROME_PATH to it.',
  );
}
