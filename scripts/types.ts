import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { installSharedLibraries } from '../dev/host/shared_libraries/install_shared_libraries';
import { LIBRARY_SETS } from '../dev/host/shared_libraries/library_set';
import { runProgram } from './test/run_program';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The native compiler checks in a fifth of the time; the linter still needs the older one's interface. */
const TSC = path.join(ROOT, 'node_modules/typescript-native/bin/tsc');

/** Not for the compiler itself: what others extend, and the name under which editors look for one. */
const NO_PROJECTS = ['tsconfig.base.json', 'public/tsconfig.json'];

const NO_SOURCES = ['node_modules', '.git', '.cache', 'build', 'target'];

/** All projects, so that none is forgotten: the browser side stands against both sets of libraries. */
async function findProjects(folder = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path.join(ROOT, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !NO_SOURCES.includes(entry.name)) {
      found.push(...(await findProjects(name)));
    } else if (/^tsconfig(\.\w+)?\.json$/.test(entry.name) && !NO_PROJECTS.includes(name)) {
      found.push(name);
    }
  }
  return found.sort();
}

/** `npm run types`: checks every project, also when an earlier one has errors. */
async function main(): Promise<void> {
  for (const set of LIBRARY_SETS) {
    await installSharedLibraries(set, (sentence) => {
      console.log(sentence);
    });
  }
  for (const project of await findProjects()) {
    const began = Date.now();
    const code = await runProgram(process.execPath, [TSC, '-p', project]);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'no errors' : 'ERRORS   '}  ${project} (${seconds} s)`);
    if (code !== 0) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
