import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagePlugin } from '../../scripts/package/package_plugin';
import { KIBANA_VERSIONS, openRelease, ROOT_IN_ZIP, textIn } from './release';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Kibana's manifest parser refuses any other. */
const ALLOWED_KEYS = [
  'id',
  'kibanaVersion',
  'type',
  'version',
  'configPath',
  'requiredPlugins',
  'optionalPlugins',
  'runtimePluginDependencies',
  'ui',
  'server',
  'extraPublicDirs',
  'requiredBundles',
  'serviceFolders',
  'owner',
  'description',
  'enabledOnAnonymousPages',
];

const { version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8')) as {
  version: string;
};

let release: Awaited<ReturnType<typeof openRelease>>;
let empty: string;
beforeAll(async () => {
  empty = await mkdtemp(path.join(tmpdir(), 'no-release-'));
  release = await openRelease();
});
afterAll(() => rm(empty, { recursive: true }));

test('one zip per Kibana version, named after both versions', () => {
  expect(release.names).toEqual(
    KIBANA_VERSIONS.map((kibana) => `tetragonInvestigator-${version}-${kibana}.zip`),
  );
});

describe.each(KIBANA_VERSIONS.map((kibana, index) => ({ kibana, index })))(
  'the zip for $kibana',
  ({ kibana, index }) => {
    test('holds the built files and nothing else', () => {
      const names = [...(release.zips[index]?.keys() ?? [])];
      expect(
        names.map((name) => name.replace(/\.chunk\.[0-9a-f]{16}\./, '.chunk.<hash>.')),
      ).toEqual(
        [
          'LICENSE',
          'NOTICE.txt',
          'kibana.json',
          'server/index.js',
          'target/public/tetragonInvestigator.chunk.<hash>.js',
          'target/public/tetragonInvestigator.plugin.js',
        ].map((name) => ROOT_IN_ZIP + name),
      );
    });

    test('gives every file mode 0644', () => {
      for (const [name, { mode }] of release.zips[index] ?? []) {
        expect(mode.toString(8), name).toBe('100644');
      }
    });

    test('has a manifest that Kibana’s installer and server take', () => {
      const manifest = JSON.parse(textIn(release.zips[index], 'kibana.json')) as object;
      expect(Object.keys(manifest).filter((key) => !ALLOWED_KEYS.includes(key))).toEqual([]);
      expect(manifest).toMatchObject({
        id: 'tetragonInvestigator',
        kibanaVersion: kibana,
        version,
        configPath: 'tetragonInvestigator',
        server: true,
        ui: true,
        requiredPlugins: [],
        requiredBundles: [],
      });
      expect(manifest).toHaveProperty('owner.name');
    });

    test('brings the licences', () => {
      expect(textIn(release.zips[index], 'LICENSE')).toContain('Apache License');
      const notices = textIn(release.zips[index], 'NOTICE.txt');
      for (const name of ['zod', 'd3-scale']) {
        expect(notices).toMatch(new RegExp(`^${name} \\S+ \\((MIT|ISC)\\)$`, 'm'));
      }
    });
  },
);

test('the zips differ in the manifest only', () => {
  const [first, second] = release.zips;
  const differing = [...(first ?? [])].filter(
    ([name, { bytes }]) => !second?.get(name)?.bytes.equals(bytes),
  );
  expect(differing.map(([name]) => name)).toEqual([`${ROOT_IN_ZIP}kibana.json`]);
});

test('the same sources make the same bytes, in any time zone', async () => {
  const folders = ['first', 'second'].map((name) => path.join(empty, name));
  const zips: Buffer[] = [];
  const timeZone = process.env.TZ;
  for (const [index, outFolder] of folders.entries()) {
    process.env.TZ = index === 0 ? 'Pacific/Auckland' : 'America/Los_Angeles';
    const [file = ''] = await packagePlugin(['9.2.1'], { outFolder });
    zips.push(await readFile(file));
    await rm(outFolder, { recursive: true });
  }
  if (timeZone === undefined) delete process.env.TZ;
  else process.env.TZ = timeZone;
  expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
});

describe('a version that is not served', () => {
  test.each([
    [['8.12.2'], 'Kibana 8.12.2 is not served'],
    [['9.2'], '"9.2" is no Kibana version of the form x.y.z'],
    [['8.19.21', '7.17.0'], 'Kibana 7.17.0 is not served'],
    [[], 'Name a Kibana version'],
  ])('%j makes no zip at all', async (versions, sentence) => {
    const build = () => Promise.reject(new Error('nothing should be built'));
    await expect(packagePlugin(versions, { outFolder: empty, build })).rejects.toThrow(sentence);
    expect(await readdir(empty)).toEqual([]);
  });

  test('ends the command with 1 and one sentence', async () => {
    const command = ['--import', 'tsx', 'scripts/package.ts', '--kibana-version', '8.x'];
    const failure = promisify(execFile)(process.execPath, command, { cwd: PROJECT });
    await expect(failure).rejects.toMatchObject({
      code: 1,
      stderr: '"8.x" is no Kibana version of the form x.y.z, such as 8.19.21.\nNo zip was made.\n',
    });
  });
});
