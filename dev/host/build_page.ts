import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'esbuild';
import { staticFile, type StaticFiles } from './static_files';

const PAGE = fileURLToPath(new URL('page', import.meta.url));

/** The host's own script and style sheet: what stands in for Kibana's core in the browser. */
export async function buildPage(): Promise<StaticFiles> {
  const { outputFiles } = await build({
    absWorkingDir: PAGE,
    entryPoints: ['start_page.ts', 'page.css'],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  const files = await Promise.all(
    outputFiles.map(async ({ path, contents }): Promise<StaticFiles> => {
      const name = path.split(/[\\/]/).at(-1) ?? path;
      const plain = Buffer.from(contents);
      return new Map([[name, staticFile(name, plain, await promisify(gzip)(plain))]]);
    }),
  );
  return new Map(files.flatMap((file) => [...file]));
}
