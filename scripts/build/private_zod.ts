import { readFile } from 'node:fs/promises';
import type { Metafile, Plugin } from 'esbuild';

/** What zod's core says and what the bundle says instead; each must be found, or zod has changed. */
const EDITS: [string, string][] = [
  [
    '(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});\nexport const globalConfig = globalThis.__zod_globalConfig;',
    'export const globalConfig = { jitless: true };',
  ],
  ['globalThis.__zod_globalConfig?.postProcessor', 'globalConfig.postProcessor'],
];

/**
 * esbuild plugin: zod keeps its configuration on globalThis, which Kibana's own zod shares, and tries
 * `new Function` at the first schema, which the Content-Security-Policy reports. The bundled copy gets
 * a configuration of its own with `jitless` set.
 */
export const privateZod: Plugin = {
  name: 'private-zod',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [found, replacement] of EDITS) {
        if (!contents.includes(found)) {
          return { errors: [{ text: `${path} no longer contains: ${found}` }] };
        }
        contents = contents.replace(found, replacement);
      }
      return { contents, loader: 'js' };
    });
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
