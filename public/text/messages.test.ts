import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { i18n } from '@kbn/i18n';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { MessageValues } from './define_messages';

const PUBLIC = join(import.meta.dirname, '..');

type Messages = Record<string, (values: MessageValues) => string>;

/** Files that define messages: a folder's `messages.ts`, or `<topic>_messages.ts` of several. */
const files = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => /^export const messages = /m.test(readFileSync(join(PUBLIC, file), 'utf8')))
  .sort();

/** `checks/messages/loss_messages.ts` is the room `checks.messages.loss`. */
function roomOf(file: string): string {
  return file.replace(/[/_]messages\.ts$/, '').replaceAll('/', '.');
}

const sources = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(PUBLIC, file), 'utf8') }));

/**
 * What a file of messages and its importers say, as text; `messages[code]` may be any of them, and
 * so may a key behind `….messages.` where messages are handed on.
 */
function uses(file: string): string[] {
  return sources.flatMap(({ file: user, text }) => {
    const imported = [
      ...text.matchAll(/import \{[^}]*\bmessages\b(?: as (\w+))?[^}]*\} from '([^']+)'/g),
    ]
      .filter(([, , from = '']) => `${join(dirname(user), from)}.ts` === file)
      .map(([, name = 'messages']) => name);
    const names = user === file ? ['messages'] : imported;
    return [
      ...names.map((name) =>
        text.includes(`${name}[`) ? 'any' : text.replaceAll(`${name}.`, '→'),
      ),
      ...[...text.matchAll(/\]\.messages\.(\w+)/g)].map(([, key]) => `→${key}`),
    ];
  });
}

/** A value for every placeholder there is. */
const anyValues = new Proxy<MessageValues>({}, { get: () => 1, has: () => true });

afterEach(() => vi.restoreAllMocks());

// The stand-in for @kbn/i18n refuses what the oldest Kibana cannot read.
describe.each(files)('%s', (file) => {
  test('are read by the oldest Kibana, under ids of their own room', async () => {
    const translate = vi.spyOn(i18n, 'translate');
    const { messages } = (await import(join(PUBLIC, file))) as {
      messages: Messages;
    };
    const said = Object.values(messages).map((message) => message(anyValues));
    expect(said.filter((text) => text.trim() === '')).toEqual([]);
    expect(translate.mock.calls.map(([id]) => id)).toEqual(
      Object.keys(messages).map((key) => `tetragonInvestigator.${roomOf(file)}.${key}`),
    );
  });

  test('are all said somewhere', async () => {
    const { messages } = (await import(join(PUBLIC, file))) as { messages: Messages };
    const said = uses(file);
    const unsaid = Object.keys(messages).filter(
      (key) => !said.some((text) => text === 'any' || new RegExp(`→${key}\\b`).test(text)),
    );
    expect(unsaid).toEqual([]);
  });
});
