import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name.replaceAll(path.sep, '/'))),
];

/** A file or folder of the repository in backticks; `<name>` and `*` stand for what a reader fills in. */
const NAMED_PATH =
  /`((?:common|server|public|dev|scripts|typings|test|docs)\/[^`\s<>*]*|[A-Z]+\.md)`/g;

/** The target of a Markdown link or picture, up to its anchor. */
const LINKED_PATH = /\]\(([^)#]+)(?:#[^)]*)?\)/g;

const NAMED_SCRIPT = /\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g;

function allOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** Names in a document that nothing in the repository has. */
function deadNames(document: string, text: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const linked = allOf(LINKED_PATH, text).filter((target) => !/^[a-z]+:/.test(target));
  const paths = [
    ...allOf(NAMED_PATH, text),
    ...linked.map((target) => path.posix.join(path.posix.dirname(document), target)),
  ];
  return [
    ...paths.filter((name) => !existsSync(path.join(ROOT, name))),
    ...allOf(NAMED_SCRIPT, text).filter((name) => !(name in scripts)),
  ];
}

test('a document that names what is not there is found', () => {
  const text =
    'In `common/limits.ts` and `server/gone.ts`, see [this](gone.md#part), [that](../README.md) ' +
    'and [there](https://example.org/gone): `public/<page>/`, `npm run gone`, `npm run build`.';
  expect(deadNames('docs/example.md', text)).toEqual(['server/gone.ts', 'docs/gone.md', 'gone']);
});

describe('files, folders and scripts that documents name exist', () => {
  test.each(DOCUMENTS)('%s', (document) => {
    expect(deadNames(document, readFileSync(path.join(ROOT, document), 'utf8'))).toEqual([]);
  });
});
