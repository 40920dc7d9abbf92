import path from 'node:path';
import { installSharedLibraries } from '../dev/host/shared_libraries/install_shared_libraries';
import { LIBRARY_SETS } from '../dev/host/shared_libraries/library_set';
import { runProgram } from './test/run_program';

/** The browser side stands against both sets of shared libraries. */
const PROJECTS = [
  'tsconfig.json',
  'public/tsconfig.kibana_8.json',
  'public/tsconfig.kibana_9.json',
  'dev/host/page/tsconfig.json',
  'test/host/browser/tsconfig.json',
  'test/host/fixture_plugin/public/tsconfig.json',
];

const TSC = path.resolve(import.meta.dirname, '../node_modules/typescript/bin/tsc');

/** `npm run types`: checks every project, also when an earlier one has errors. */
async function main(): Promise<void> {
  for (const set of LIBRARY_SETS) {
    await installSharedLibraries(set, (sentence) => {
      console.log(sentence);
    });
  }
  for (const project of PROJECTS) {
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
