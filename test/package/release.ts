import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packagePlugin } from '../../scripts/package/package_plugin';
import { readZip, type ZipEntry } from './read_zip';

export const ROOT_IN_ZIP = 'kibana/tetragonInvestigator/';

export const KIBANA_VERSIONS = ['8.19.21', '9.2.1'];

/** The release as `npm run package` makes it, opened; one map of entries per Kibana version. */
export async function openRelease(): Promise<{ names: string[]; zips: Map<string, ZipEntry>[] }> {
  const outFolder = await mkdtemp(path.join(tmpdir(), 'release-'));
  try {
    const files = await packagePlugin(KIBANA_VERSIONS, { outFolder });
    return {
      names: files.map((file) => path.basename(file)),
      zips: await Promise.all(files.map(readZip)),
    };
  } finally {
    await rm(outFolder, { recursive: true });
  }
}

/** Text of a file of the release, by its path below the plugin's folder. */
export function textIn(zip: Map<string, ZipEntry> | undefined, file: string | RegExp): string {
  for (const [name, { bytes }] of zip ?? []) {
    const below = name.slice(ROOT_IN_ZIP.length);
    if (typeof file === 'string' ? below === file : file.test(below)) return bytes.toString('utf8');
  }
  throw new Error(`the zip holds no ${String(file)}`);
}
