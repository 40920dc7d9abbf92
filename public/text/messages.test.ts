import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { i18n } from '@kbn/i18n';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { MessageValues } from './define_messages';

const PUBLIC = join(import.meta.dirname, '..');

type Messages = Record<string, (values: MessageValues) => string>;

/** Folders below `public` that hold a `messages.ts`. */
const rooms = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
  .filter((file) => basename(file) === 'messages.ts')
  .map((file) => dirname(file))
  .sort();

/** A value for every placeholder there is. */
const anyValues = new Proxy<MessageValues>({}, { get: () => 1, has: () => true });

afterEach(() => vi.restoreAllMocks());

// The stand-in for @kbn/i18n refuses what the oldest Kibana cannot read.
describe.each(rooms)('the messages of %s', (room) => {
  test('are read by the oldest Kibana, under ids of their own room', async () => {
    const translate = vi.spyOn(i18n, 'translate');
    const { messages } = (await import(join(PUBLIC, room, 'messages.ts'))) as {
      messages: Messages;
    };
    const said = Object.values(messages).map((message) => message(anyValues));
    expect(said.filter((text) => text.trim() === '')).toEqual([]);
    expect(translate.mock.calls.map(([id]) => id)).toEqual(
      Object.keys(messages).map(
        (key) => `tetragonInvestigator.${room.replaceAll('/', '.')}.${key}`,
      ),
    );
  });
});
