import { isBuiltin } from 'node:module';
import type { Metafile } from 'esbuild';
import { bundle, type Bundle } from './bundle';

/** The only module the bundle may take from Kibana: `exports.config` needs Kibana's own schema objects. */
const FROM_KIBANA = '@kbn/config-schema';

/**
 * `server/index.ts` as one CommonJS file for Node 18 and later.
 *
 * @throws Error naming a require that would be left to Kibana's node_modules
 */
export async function bundleServer(sourceFolder: string): Promise<Bundle> {
  const server = await bundle({
    absWorkingDir: sourceFolder,
    entryPoints: ['server/index.ts'],
    outfile: 'server/index.js',
    minifySyntax: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: [FROM_KIBANA],
  });
  refuseOtherRequires(server.metafile);
  return server;
}

function refuseOtherRequires(metafile: Metafile): void {
  for (const output of Object.values(metafile.outputs)) {
    for (const { path, external } of output.imports) {
      if (!external || path === FROM_KIBANA || isBuiltin(path)) continue;
      throw new Error(`the server bundle would require ${path} at run time, which Kibana lacks`);
    }
  }
}
