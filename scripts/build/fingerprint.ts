import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What decides the built files, beside the plugin's own three floors. */
const HERE = import.meta.dirname;
const SOURCE_FLOORS = ['common', 'server', 'public'];

/** One hash of everything a build depends on: sources, the build itself, the installed versions. */
export async function fingerprint(sourceFolder: string): Promise<string> {
  const root = path.resolve(HERE, '../..');
  const files = [
    ...(await Promise.all(SOURCE_FLOORS.map((name) => filesBelow(path.join(sourceFolder, name))))),
    ...(await Promise.all([path.join(root, 'common'), HERE].map(filesBelow))),
    [path.join(root, 'scripts/build_plugin.ts'), path.join(root, 'package-lock.json')],
  ].flat();
  const hash = createHash('sha256');
  for (const file of [...new Set(files)].sort()) {
    hash.update(`${path.relative(root, file)}\0`).update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
