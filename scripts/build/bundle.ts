import { build, type BuildOptions, type Metafile } from 'esbuild';
import { privateZod, refuseWholeZod } from './private_zod';

/** A bundled file, and esbuild's account of what is inside. */
export interface Bundle {
  text: string;
  metafile: Metafile;
}

/** One entry to one file in memory, with what both floors of the plugin need. */
export async function bundle(options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...options,
    bundle: true,
    write: false,
    metafile: true,
    tsconfigRaw: {},
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [...(options.plugins ?? []), privateZod],
  });
  refuseWholeZod(metafile);
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file');
  return { text: file.text, metafile };
}
