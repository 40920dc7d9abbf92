import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build, version as esbuildVersion, type Plugin } from 'esbuild';
import { exclusively } from './exclusively';
import { installSharedLibraries } from './install_shared_libraries';
import { libraryFolder, type LibrarySet } from './library_set';

const ENTRIES = fileURLToPath(new URL('../page/shared_libraries', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../.cache/shared_libraries', import.meta.url));

/** Raise when this file makes something else of the same inputs. */
const FORM = 1;

/**
 * The set's browser libraries as files to serve: `libraries.js` (sets `__kbnSharedDeps__`),
 * `light.css`, `dark.css`, each with a `.gz` beside it. Installs and builds once per lock file.
 *
 * @returns the folder that holds them
 */
export async function buildSharedLibraries(
  set: LibrarySet,
  onProgress: (sentence: string) => void,
): Promise<string> {
  const folder = path.join(CACHE, `${set}-${await hashInputs(set)}`);
  if (existsSync(folder)) return folder;
  await installSharedLibraries(set, onProgress);
  await exclusively(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    onProgress(`Building the browser libraries of ${set} (about 5 s, once)`);
    const unfinished = await mkdtemp(path.join(CACHE, 'unfinished-'));
    try {
      await buildInto(unfinished, set);
      await rename(unfinished, folder);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  });
  return folder;
}

async function hashInputs(set: LibrarySet): Promise<string> {
  const hash = createHash('sha256').update(`${FORM} ${esbuildVersion}`);
  hash.update(await readFile(path.join(libraryFolder(set), 'package-lock.json')));
  for (const name of (await readdir(ENTRIES)).sort()) {
    hash.update(name).update(await readFile(path.join(ENTRIES, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function buildInto(folder: string, set: LibrarySet): Promise<void> {
  const modules = path.join(libraryFolder(set), 'node_modules');
  const result = await build({
    entryPoints: [path.join(ENTRIES, `${set}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    outfile: 'libraries.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [fromPrivateFolder(libraryFolder(set)), iconsWithSuffix],
  });
  const script = result.outputFiles[0];
  if (!script) throw new Error('esbuild made no file');
  await writeWithGzip(path.join(folder, 'libraries.js'), script.text);
  for (const theme of ['light', 'dark'] as const) {
    await writeWithGzip(path.join(folder, `${theme}.css`), await styles(modules, theme));
  }
}

/** Bare imports of the entries must not find another React further up, in the project's own modules. */
function fromPrivateFolder(folder: string): Plugin {
  return {
    name: 'from-private-folder',
    setup(context) {
      context.onResolve({ filter: /^[^./]/ }, ({ path: name, importer, kind, pluginData }) => {
        if (pluginData === 'resolved' || !importer.startsWith(ENTRIES)) return undefined;
        return context.resolve(name, { kind, resolveDir: folder, pluginData: 'resolved' });
      });
    },
  };
}

/** EUI 93 imports `'./assets/' + name` without `.js`: esbuild's table of files has no such key, every icon throws. */
const iconsWithSuffix: Plugin = {
  name: 'icons-with-suffix',
  setup(context) {
    context.onLoad({ filter: /eui[\\/]es[\\/]components[\\/]icon[\\/]icon\.js$/ }, async (file) => {
      const source = await readFile(file.path, 'utf8');
      return {
        contents: source.replace(
          "'./assets/' + typeToPathMap[iconType])",
          "'./assets/' + typeToPathMap[iconType] + '.js')",
        ),
      };
    });
  },
};

/** The style sheets Kibana's page links; EUI has none of its own any more in the newer set. */
async function styles(modules: string, theme: 'light' | 'dark'): Promise<string> {
  const eui = path.join(modules, `@elastic/eui/dist/eui_theme_${theme}.min.css`);
  const charts = path.join(modules, `@elastic/charts/dist/theme_only_${theme}.css`);
  const sheets = await Promise.all(
    [eui, charts].filter((file) => existsSync(file)).map((file) => readFile(file, 'utf8')),
  );
  return sheets.join('\n');
}

async function writeWithGzip(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await writeFile(`${file}.gz`, await promisify(gzip)(text));
}
