import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { installSharedLibraries } from '../../dev/host/shared_libraries/install_shared_libraries';
import { LIBRARY_SETS, libraryFolder } from '../../dev/host/shared_libraries/library_set';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const load = createRequire(import.meta.url);

/** JSX attributes that take the name of an icon; `type` does so on EuiIcon alone. */
const ICON_ATTRIBUTES = new Set(['iconType', 'icon']);

interface IconUse {
  name: string;
  place: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every text that a component is given as its icon, wherever it stands in the attribute. */
function iconsIn(file: string, text: string): IconUse[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const uses: IconUse[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      uses.push({ name: node.text, place: `${relative(root, file)}:${line + 1}` });
      return;
    }
    // A condition's texts are compared, not shown.
    if (ts.isConditionalExpression(node)) {
      collect(node.whenTrue);
      collect(node.whenFalse);
      return;
    }
    if (!ts.isCallExpression(node)) ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.initializer && takesIcon(node)) collect(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function takesIcon(attribute: ts.JsxAttribute): boolean {
  const name = attribute.name.getText();
  if (ICON_ATTRIBUTES.has(name)) return true;
  return name === 'type' && attribute.parent.parent.tagName.getText() === 'EuiIcon';
}

function chosenIcons(): IconUse[] {
  const file = join(root, 'public/icons/icon_name.ts');
  const list = /ChosenIcon = ([^;]*);/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => ({
    name,
    place: 'public/icons/icon_name.ts',
  }));
}

test('icons are found wherever they stand in a component', () => {
  const text = `
    <EuiButton iconType="refresh" type="submit" />;
    <EuiIcon type={isOpen ? 'minus' : 'plus'} />;
    <EuiIcon type={kind === 'x' ? 'dot' : Own} />;
    <EuiContextMenuItem icon={'copy'} />;
    <EuiButton iconType={chosen('name')} />;`;
  expect(iconsIn('example.tsx', text).map(({ name }) => name)).toEqual([
    'refresh',
    'minus',
    'plus',
    'dot',
    'copy',
  ]);
});

describe.each(LIBRARY_SETS)('icons exist in the EUI of %s', (set) => {
  beforeAll(() => installSharedLibraries(set, () => undefined));

  test('all that the plugin uses', () => {
    const map = 'node_modules/@elastic/eui/lib/components/icon/icon_map.js';
    const { typeToPathMap } = load(join(libraryFolder(set), map)) as { typeToPathMap: object };
    const uses = [
      ...chosenIcons(),
      ...sourceFiles('public').flatMap((file) => iconsIn(file, readFileSync(file, 'utf8'))),
    ];
    expect(chosenIcons()).not.toEqual([]);
    expect(uses.length).toBeGreaterThan(10);
    expect(uses.filter(({ name }) => !(name in typeToPathMap))).toEqual([]);
  });
});
