import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PLUGIN_ID } from '../../common/plugin';
import { buildPlugin, type PluginBuild } from '../build_plugin';
import { kibanaVersionFault } from './kibana_version';
import { manifest } from './manifest';
import { writeZip } from './write_zip';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface PackageOptions {
  /** Default `build`. */
  outFolder?: string;
  build?: () => Promise<PluginBuild>;
}

/**
 * One installable zip per Kibana version, equal but for the manifest's `kibanaVersion`.
 *
 * @returns the zips' paths, in the order of the versions
 * @throws Error with a sentence per bad version, before anything is built or written
 */
export async function packagePlugin(
  kibanaVersions: string[],
  { outFolder = path.join(ROOT, 'build'), build = buildPlugin }: PackageOptions = {},
): Promise<string[]> {
  refuseBadVersions(kibanaVersions);
  const { version } = JSON.parse(await text('package.json')) as { version: string };
  const kibanaJsonc = await text('kibana.jsonc');
  const plugin = await pluginFiles(await build());
  await mkdir(outFolder, { recursive: true });
  const zips: string[] = [];
  for (const kibanaVersion of new Set(kibanaVersions)) {
    const zip = path.join(outFolder, `${PLUGIN_ID}-${version}-${kibanaVersion}.zip`);
    const kibanaJson = Buffer.from(manifest(kibanaJsonc, version, kibanaVersion));
    await writeZip(zip, `kibana/${PLUGIN_ID}/`, new Map([...plugin, ['kibana.json', kibanaJson]]));
    zips.push(zip);
  }
  return zips;
}

function refuseBadVersions(kibanaVersions: string[]): void {
  const faults = kibanaVersions.flatMap((version) => kibanaVersionFault(version) ?? []);
  if (kibanaVersions.length === 0) {
    faults.push('Name a Kibana version, for example: npm run package -- --kibana-version 8.19.21');
  }
  if (faults.length > 0) throw new Error([...faults, 'No zip was made.'].join('\n'));
}

async function pluginFiles({ folder, files }: PluginBuild): Promise<Map<string, Buffer>> {
  const contents = new Map([['LICENSE', Buffer.from(await text('LICENSE'))]]);
  for (const file of files) contents.set(file, await readFile(path.join(folder, file)));
  return contents;
}

function text(file: string): Promise<string> {
  return readFile(path.join(ROOT, file), 'utf8');
}
