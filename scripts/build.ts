import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildPlugin } from './build_plugin';

async function build(): Promise<void> {
  const started = Date.now();
  const { folder, files } = await buildPlugin();
  for (const file of files) {
    const { size } = await stat(path.join(folder, file));
    console.log(`${(size / 1024).toFixed(1).padStart(8)} kB  ${file}`);
  }
  console.log(`${path.relative('.', folder)} is up to date (${Date.now() - started} ms)`);
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
