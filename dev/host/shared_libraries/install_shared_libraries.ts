import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { exclusively } from './exclusively';
import { libraryFolder, type LibrarySet } from './library_set';

/**
 * Runs `npm ci` in the set's private folder when its node_modules are absent or older than the lock
 * file. The set's types stand there too, so a type check of the browser side needs this first.
 *
 * @throws Error with npm's last words when it fails
 */
export async function installSharedLibraries(
  set: LibrarySet,
  onProgress: (sentence: string) => void,
): Promise<void> {
  const folder = libraryFolder(set);
  if (await isInstalled(folder)) return;
  await exclusively(path.join(folder, 'node_modules.lock'), async () => {
    if (await isInstalled(folder)) return;
    onProgress(`Installing the browser libraries of ${set} (about 250 MB on disk, once)`);
    await npmCi(folder);
  });
}

async function isInstalled(folder: string): Promise<boolean> {
  const installed = await modified(path.join(folder, 'node_modules', '.package-lock.json'));
  return installed >= (await modified(path.join(folder, 'package-lock.json')));
}

/** Time of the last change in ms, 0 for a file that does not exist. */
async function modified(file: string): Promise<number> {
  return stat(file).then(
    (facts) => facts.mtimeMs,
    () => 0,
  );
}

async function npmCi(folder: string): Promise<void> {
  const npm = spawn(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    },
  );
  let complaints = '';
  npm.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    npm.once('error', reject);
    npm.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`npm ci failed in ${folder}: ${complaints.trim() || `exit code ${code}`}`);
  }
}
