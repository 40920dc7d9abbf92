import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-cycles-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What Oxlint says of these files with the project's configuration. */
async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const program = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const args = [program, '--config', path.join(ROOT, '.oxlintrc.json'), folder];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

test('two files that name each other are found, also where only types are imported', async () => {
  const b = 'export interface B { name: string }\n';
  const a = "import type { B } from './b';\nexport interface A { b: B }\n";
  expect(await lint({ 'a.ts': a, 'b.ts': b })).not.toContain('no-cycle');
  const back = "import type { A } from './a';\nexport interface B { a: A }\n";
  expect(await lint({ 'a.ts': a, 'b.ts': back })).toContain('import(no-cycle)');
});
