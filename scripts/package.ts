import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packagePlugin } from './package/package_plugin';

async function packageRelease(): Promise<void> {
  const { values } = parseArgs({
    options: { 'kibana-version': { type: 'string', multiple: true, default: [] } },
  });
  for (const zip of await packagePlugin(values['kibana-version'])) {
    const { size } = await stat(zip);
    console.log(`${path.relative('.', zip)} (${(size / 1024).toFixed(0)} kB)`);
  }
}

packageRelease().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
