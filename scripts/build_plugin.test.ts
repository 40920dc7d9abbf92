import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildPlugin } from './build_plugin';

const ROOT = path.resolve(import.meta.dirname, '..');
const FIXTURE = path.join(ROOT, 'test/host/fixture_plugin');

let sourceFolder: string;
let outFolder: string;

// As deep below the project as the fixture itself, so that the same packages and common/ are in reach.
beforeEach(async () => {
  const folder = path.join(ROOT, '.cache/build_test');
  await mkdir(folder, { recursive: true });
  sourceFolder = await mkdtemp(`${folder}/`);
  outFolder = path.join(sourceFolder, 'out');
  await cp(FIXTURE, sourceFolder, { recursive: true });
});
afterEach(() => rm(sourceFolder, { recursive: true }));

const build = () => buildPlugin({ sourceFolder, outFolder });

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const full = path.join(sourceFolder, file);
  await writeFile(full, change(await readFile(full, 'utf8')));
}

const chunkOf = (files: string[]): string | undefined =>
  files.find((file) =>
    /^target\/public\/tetragonInvestigator\.chunk\.[0-9a-f]{16}\.js$/.test(file),
  );

test('makes the files of a release and the notices of what is inside', async () => {
  const { files } = await build();
  expect(files).toEqual([
    'NOTICE.txt',
    'server/index.js',
    chunkOf(files),
    'target/public/tetragonInvestigator.plugin.js',
  ]);
  const notices = await readFile(path.join(outFolder, 'NOTICE.txt'), 'utf8');
  expect(notices).toMatch(/^zod 4\.\S+ \(MIT\)$/m);
  expect(notices).toContain('Copyright (c) 2025 Colin McDonnell');
});

test('unchanged sources are not built again; changed ones get another chunk and lose the old', async () => {
  const first = await build();
  const entry = path.join(outFolder, 'target/public/tetragonInvestigator.plugin.js');
  const { mtimeMs } = await stat(entry);
  expect(await build()).toEqual(first);
  expect((await stat(entry)).mtimeMs).toBe(mtimeMs);

  await edit('public/application.tsx', (text) => text.replace('A flyout', 'Another flyout'));
  const second = await build();
  expect(chunkOf(second.files)).not.toBe(chunkOf(first.files));
  const names = await readdir(path.join(outFolder, 'target/public'));
  expect(names.map((name) => `target/public/${name}`)).toEqual(
    second.files.filter((file) => file.startsWith('target/public/')),
  );
});

test('a built file that went missing is built again', async () => {
  await build();
  await rm(path.join(outFolder, 'server/index.js'));
  await build();
  await expect(stat(path.join(outFolder, 'server/index.js'))).resolves.toBeDefined();
});

describe('refuses', () => {
  test.each(['react-intl', 'react/jsx-runtime', '@emotion/css', '@elastic/numeral', '@kbn/std'])(
    '%s, which Kibana does not share, naming the importer',
    async (name) => {
      await edit('public/application.tsx', (text) => `import '${name}';\n${text}`);
      await expect(build()).rejects.toThrow(
        new RegExp(`application\\.tsx imports ${name}, which Kibana does not share`),
      );
    },
  );

  test('a server require that Kibana would have to provide', async () => {
    await edit('server/index.ts', (text) => `import '@kbn/std';\n${text}`);
    await expect(build()).rejects.toThrow('@kbn/std');
  });

  test('an application that would end up in the entry', async () => {
    await edit('public/plugin.ts', (text) => `import './application';\n${text}`);
    await expect(build()).rejects.toThrow('belongs in the chunk');
  });

  test('all of zod, where a part is used', async () => {
    await edit('public/application.tsx', (text) =>
      text.replace("import * as z from 'zod'", "import { z } from 'zod'"),
    );
    await expect(build()).rejects.toThrow('write import * as z from');
  });
});

test('node’s own modules are left to the server', async () => {
  await edit('server/index.ts', (text) => `import 'node:crypto';\n${text}`);
  await expect(build()).resolves.toBeDefined();
});
