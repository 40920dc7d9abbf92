import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/** What files of zod's core say and what the bundle says instead; each must be found, or zod has changed. */
const EDITS: Record<string, [string, string][]> = {
  'core.js': [
    [
      '(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});\nexport const globalConfig = globalThis.__zod_globalConfig;',
      'export const globalConfig = { jitless: true };',
    ],
    ['globalThis.__zod_globalConfig?.postProcessor', 'globalConfig.postProcessor'],
  ],
  'registries.js': [
    [
      '(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());\nexport const globalRegistry = globalThis.__zod_globalRegistry;',
      'export const globalRegistry = registry();',
    ],
  ],
};

/** What turns schemas into JSON schemas, which nothing here asks for: 19 kB of the bundle. */
const JSON_SCHEMA = /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/;

/** The file's exports as functions whose result throws: zod attaches them to each schema. */
function withoutJsonSchema(source: string): string {
  const names = [...source.matchAll(/^export (?:function|const|class) (\w+)/gm)];
  return [
    `const absent = () => () => { throw new Error('zod is bundled without JSON schemas'); };`,
    ...names.map(([, name]) => `export const ${name} = absent;`),
  ].join('\n');
}

/**
 * esbuild plugin: zod keeps its configuration and its registry on globalThis, where Kibana's own zod
 * would share them, and tries `new Function` at the first schema, which the Content-Security-Policy
 * reports. The bundled copy gets its own ones, with `jitless` set, and leaves JSON schemas out.
 */
export const privateZod: Plugin = {
  name: 'private-zod',
  setup(build) {
    const filter = /[\\/]zod[\\/]v4[\\/]core[\\/](core|registries)\.js$/;
    build.onLoad({ filter }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      for (const [found, replacement] of EDITS[path.basename(file)] ?? []) {
        if (!contents.includes(found)) {
          return { errors: [{ text: `${file} no longer contains: ${found}` }] };
        }
        contents = contents.replace(found, replacement);
      }
      return { contents, loader: 'js' };
    });
    build.onLoad({ filter: JSON_SCHEMA }, async ({ path: file }) => ({
      contents: withoutJsonSchema(await readFile(file, 'utf8')),
      loader: 'js',
    }));
  },
};

/**
 * `import { z } from 'zod'` bundles all of zod with its 50 languages (450 kB instead of 90 kB), since
 * a bundler cannot see which parts of an object are used; of a namespace it can.
 */
export function refuseWholeZod(metafile: Metafile): void {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const locale = inputs.find(
    ([input, { bytesInOutput }]) => /[\\/]zod[\\/]v4[\\/]locales[\\/](?!en\.js$)/.test(input) && bytesInOutput > 0,
  );
  if (locale) throw new Error(`All of zod is bundled: write import * as z from 'zod' everywhere`);
}
