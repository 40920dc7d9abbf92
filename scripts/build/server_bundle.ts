import { isBuiltin } from 'node:module';
import { build, type Metafile } from 'esbuild';
import { firstOutput, type Bundle } from './bundle';
import { privateZod } from './private_zod';

/** The only module the bundle may take from Kibana: `exports.config` needs Kibana's own schema objects. */
const FROM_KIBANA = '@kbn/config-schema';

/**
 * `server/index.ts` as one CommonJS file for Node 18 and later.
 *
 * @throws Error naming a require that would be left to Kibana's node_modules
 */
export async function bundleServer(sourceFolder: string): Promise<Bundle> {
  const result = await build({
    absWorkingDir: sourceFolder,
    entryPoints: ['server/index.ts'],
    outfile: 'server/index.js',
    bundle: true,
    write: false,
    metafile: true,
    minifySyntax: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: [FROM_KIBANA],
    tsconfigRaw: {},
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [privateZod],
  });
  refuseOtherRequires(result.metafile);
  return { text: firstOutput(result.outputFiles), metafile: result.metafile };
}

function refuseOtherRequires(metafile: Metafile): void {
  for (const output of Object.values(metafile.outputs)) {
    for (const { path, external } of output.imports) {
      if (!external || path === FROM_KIBANA || isBuiltin(path)) continue;
      throw new Error(`the server bundle would require ${path} at run time, which Kibana lacks`);
    }
  }
}
