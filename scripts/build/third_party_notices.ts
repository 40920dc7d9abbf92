import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** Licences whose terms a notice file fulfils. */
const KNOWN_LICENSES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const PACKAGE = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * Names, versions and licence texts of the packages whose code is inside the bundles.
 *
 * @throws Error for a package without a licence text, or under a licence not weighed yet
 */
export async function thirdPartyNotices(
  sourceFolder: string,
  metafiles: Metafile[],
): Promise<string> {
  const notices = await Promise.all(
    bundledPackages(metafiles).map((folder) => notice(path.resolve(sourceFolder, folder))),
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Tetragon Investigator contains code of the following packages.${rule}${notices.join(rule)}\n`;
}

function bundledPackages(metafiles: Metafile[]): string[] {
  const folders = new Set<string>();
  for (const output of metafiles.flatMap((metafile) => Object.values(metafile.outputs))) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = PACKAGE.exec(input)?.[1];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

async function notice(folder: string): Promise<string> {
  const facts = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const named = `${facts.name} ${facts.version}`;
  if (!facts.license || !KNOWN_LICENSES.includes(facts.license)) {
    throw new Error(`${named} is bundled under the licence ${facts.license ?? '(none named)'}`);
  }
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice)/i.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  if (facts.license === 'Apache-2.0') texts.push('The text of its licence stands in LICENSE.');
  if (texts.length === 0) throw new Error(`${named} is bundled and has no licence file`);
  return [`${named} (${facts.license})`, ...texts.map((text) => text.trim())].join('\n\n');
}
