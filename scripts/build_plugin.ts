import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleBrowser, ENTRY_NAME } from './build/browser_bundle';
import { fingerprint } from './build/fingerprint';
import { bundleServer } from './build/server_bundle';
import { thirdPartyNotices } from './build/third_party_notices';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Says of which inputs the folder was made, and which files belong to it. */
const RECORD = 'build.json';

export interface BuildOptions {
  /** Where the files go; default `target/plugin`. */
  outFolder?: string;
  /** Holds `server/index.ts`, `public/index.ts`, `public/application.tsx`; default this project. */
  sourceFolder?: string;
}

export interface PluginBuild {
  folder: string;
  /** Paths below `folder`, in order: what a release holds beside its manifest and licence. */
  files: string[];
}

/**
 * Makes the one production bundle, or finds it unchanged: `server/index.js`, the browser entry and
 * its chunk in `target/public/`, and the notices of the packages inside. Files are replaced one by
 * one, so that a host which serves the folder never misses one.
 *
 * @throws Error that names file and line where the sources cannot be bundled
 */
export async function buildPlugin(options: BuildOptions = {}): Promise<PluginBuild> {
  const folder = path.resolve(options.outFolder ?? path.join(ROOT, 'target/plugin'));
  const sourceFolder = path.resolve(options.sourceFolder ?? ROOT);
  const inputs = await fingerprint(sourceFolder);
  const known = await readRecord(folder);
  if (
    known?.inputs === inputs &&
    known.files.every((file) => existsSync(path.join(folder, file)))
  ) {
    return { folder, files: known.files };
  }
  const contents = await bundle(sourceFolder);
  for (const [file, text] of contents) await replaceFile(path.join(folder, file), text);
  const files = [...contents.keys()].sort();
  await replaceFile(path.join(folder, RECORD), JSON.stringify({ inputs, files }));
  await removeEarlierChunks(path.join(folder, 'target/public'), files);
  return { folder, files };
}

async function bundle(sourceFolder: string): Promise<Map<string, string>> {
  const [server, browser] = await Promise.all([
    bundleServer(sourceFolder),
    bundleBrowser(sourceFolder),
  ]);
  const metafiles = [server, browser.entry, browser.chunk].map(({ metafile }) => metafile);
  // The chunk before the entry that names it.
  return new Map([
    ['server/index.js', server.text],
    [`target/public/${browser.chunk.name}`, browser.chunk.text],
    [`target/public/${ENTRY_NAME}`, browser.entry.text],
    ['NOTICE.txt', await thirdPartyNotices(sourceFolder, metafiles)],
  ]);
}

async function readRecord(
  folder: string,
): Promise<{ inputs: string; files: string[] } | undefined> {
  const text = await readFile(path.join(folder, RECORD), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { inputs: string; files: string[] });
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

async function removeEarlierChunks(publicFolder: string, files: string[]): Promise<void> {
  for (const name of await readdir(publicFolder)) {
    const isEarlier = /\.chunk\.\w+\.js$/.test(name) && !files.includes(`target/public/${name}`);
    if (isEarlier) await rm(path.join(publicFolder, name), { force: true });
  }
}
