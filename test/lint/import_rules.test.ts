import { ESLint } from 'eslint';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The project's own configuration without the rules that need types: the texts below are in no project. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
});

const brokenRules = (file: string, imported: string) => brokenBy(file, `import '${imported}';\n`);

async function brokenBy(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe('a floor imports only what architecture allows', () => {
  test.each([
    ['common/example.ts', '../server/plugin'],
    ['common/example.ts', '../public/plugin'],
    ['common/example.ts', '../dev/ingest/export_files/ingest_line'],
    ['public/example.ts', '../server/plugin'],
    ['public/example.ts', '../dev/ingest/export_files/ingest_line'],
    ['server/example.ts', '../public/plugin'],
    ['server/example.ts', '../dev/ingest/export_files/ingest_line'],
    ['dev/host/example.ts', '../../server/plugin'],
    ['test/example.ts', '../public/setup/setup_page'],
  ])('%s must not import %s', async (file, imported) => {
    expect(await brokenRules(file, imported)).toEqual(['boundaries/dependencies']);
  });

  test.each([
    ['public/shell/example.ts', '../../common/plugin'],
    ['public/setup/example.ts', '../shell/page_frame'],
    ['public/setup/example.ts', './setup_page'],
    ['server/example.ts', '../common/plugin'],
    ['dev/ingest/example.ts', '../../common/documents/fields'],
    ['server/example.ts', 'zod'],
    ['scripts/example.ts', 'node:fs'],
  ])('%s may import %s', async (file, imported) => {
    expect(await brokenRules(file, imported)).toEqual([]);
  });
});

describe('text of events takes the road that masks secrets', () => {
  const PAGE = 'public/processes/example.ts';

  test.each([
    ["import { copyToClipboard } from '@elastic/eui';\nexport const copy = copyToClipboard;\n"],
    ["import { EuiCopy } from '@elastic/eui';\nexport const copy = EuiCopy;\n"],
    ["import Papa from 'papaparse';\nexport const csv = Papa;\n"],
    [
      "import { visibleParts } from '../text/visible_characters';\nexport const a = visibleParts;\n",
    ],
  ])('%j is for public/export and public/text', async (text) => {
    expect(await brokenBy(PAGE, text)).toContain('no-restricted-imports');
    expect(await brokenBy('public/export/example.ts', text)).not.toContain('no-restricted-imports');
  });

  test('a file is saved by public/export', async () => {
    const text = 'export const address = URL.createObjectURL(new Blob());\n';
    expect(await brokenBy(PAGE, text)).toEqual(['no-restricted-syntax']);
    expect(await brokenBy('public/export/example.ts', text)).toEqual([]);
  });
});

describe('a page is imported by nobody but itself and the app', () => {
  test.each([
    ['public/processes/example.ts', '../setup/setup_page'],
    ['public/process_tree/details/example.ts', '../../timeline/timeline_page'],
    ['public/grid/example.ts', '../processes/processes_page'],
    ['public/shell/states/example.ts', '../../kernel_probes/kernel_probes_page'],
    ['public/example.ts', './process_tree/process_tree_page'],
  ])('%s must not import %s', async (file, imported) => {
    expect(await brokenRules(file, imported)).toEqual(['boundaries/dependencies']);
  });

  test.each([
    ['public/app.tsx', './setup/setup_page'],
    ['public/setup/verify/example.ts', '../setup_page'],
  ])('%s may import %s', async (file, imported) => {
    expect(await brokenRules(file, imported)).toEqual([]);
  });
});
