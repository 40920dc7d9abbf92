import { createHash } from 'node:crypto';
import type { BuildOptions, Plugin } from 'esbuild';
import { PLUGIN_ID } from '../../common/plugin';
import { bundle, type Bundle } from './bundle';
import { sharedGlobals } from './shared_globals';

const BUNDLE_KEY = `plugin/${PLUGIN_ID}/public`;

/** The file name Kibana asks for. */
export const ENTRY_NAME = `${PLUGIN_ID}.plugin.js`;

/** Stands for the chunk's address until its hash is known. */
const CHUNK = 'application-chunk';

const COMMON_OPTIONS = {
  minify: true,
  platform: 'browser',
  target: 'es2020',
  jsx: 'automatic',
  jsxImportSource: '@emotion/react',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions;

export interface BrowserBundles {
  entry: Bundle;
  chunk: Bundle & { name: string };
}

/**
 * The classic entry, which registers the plugin and does nothing else until Kibana asks, and the ES
 * module chunk that holds `public/application.tsx` and all below it, loaded when the app is opened.
 */
export async function bundleBrowser(sourceFolder: string): Promise<BrowserBundles> {
  const [entry, chunk] = await Promise.all([bundleEntry(sourceFolder), bundleChunk(sourceFolder)]);
  const hash = createHash('sha256').update(chunk.text).digest('hex').slice(0, 16);
  const name = `${PLUGIN_ID}.chunk.${hash}.js`;
  return {
    entry: { ...entry, text: withChunkAddress(entry.text, name) },
    chunk: { ...chunk, name },
  };
}

function bundleEntry(sourceFolder: string): Promise<Bundle> {
  const key = JSON.stringify(BUNDLE_KEY);
  return bundle({
    ...COMMON_OPTIONS,
    absWorkingDir: sourceFolder,
    stdin: {
      // Rspack calls the function without an argument, older Kibanas with the module's key.
      contents: `__kbnBundles__.define(${key}, () => require('./public/index'), ${key});`,
      resolveDir: sourceFolder,
      sourcefile: 'entry.js',
    },
    format: 'iife',
    plugins: [applicationOutside, sharedGlobals],
  });
}

function bundleChunk(sourceFolder: string): Promise<Bundle> {
  return bundle({
    ...COMMON_OPTIONS,
    absWorkingDir: sourceFolder,
    entryPoints: ['public/application.tsx'],
    format: 'esm',
    plugins: [sharedGlobals],
  });
}

/** Leaves `import('./application')` in the entry as a native import, with a name to be replaced. */
const applicationOutside: Plugin = {
  name: 'application-outside',
  setup(context) {
    context.onResolve({ filter: /^\.\/application$/ }, ({ kind, importer }) =>
      kind === 'dynamic-import'
        ? { path: CHUNK, external: true }
        : { errors: [{ text: `${importer} imports ./application, which belongs in the chunk` }] },
    );
  },
};

/** Kibana knows the address of the plugin's files only at run time, so the import is an expression. */
function withChunkAddress(entry: string, chunkName: string): string {
  const parts = entry.split(JSON.stringify(CHUNK));
  if (parts.length !== 2) {
    throw new Error(
      `public/plugin.ts must contain import('./application') once; it was found ${parts.length - 1} times`,
    );
  }
  return parts.join(`__kbnPublicPath__.${PLUGIN_ID}+${JSON.stringify(chunkName)}`);
}
