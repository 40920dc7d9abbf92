import { expect, test } from 'vitest';
import { copyFinder } from '../../../common/documents/copies';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import { exportHead, exportPage } from './export_events';

const PLANTED = ['planted-option', 'planted-attached', 'planted-header', 'planted-url'];

const EVENT: ProbeEvent = {
  id: '1',
  index: 'logs',
  event: {
    type: 'process_kprobe',
    cluster: 'eu',
    node: 'n',
    ancestors: [],
    function: 'sys_write',
    policy: '=policy\nsecond',
    readFrom: 'message',
    process: {
      binary: '/usr/bin/mysql',
      arguments: '-pplanted-attached --password=planted-option',
      flags: [],
      pid: 7,
    },
    body: {
      args: [
        { string_arg: 'curl -H "Authorization: Bearer planted-header"\u001b[2J\u202e' },
        { string_arg: 'https://u:planted-url@h/' },
      ],
      message: 'login --password=planted-option',
    },
  },
};

const FILES = (['csv', 'ndjson'] as const).map((format) => ({
  format,
  text:
    exportHead(['Query: arg=--token=planted-option', 'line'], format) +
    exportPage([EVENT, EVENT], format, copyFinder()),
}));

test.each(FILES)('$format holds no secret in clear and no hidden character', ({ text }) => {
  expect(PLANTED.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain('••••••');
  expect(text.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
});

test('NDJSON is one JSON value a line, exact but for its secrets', () => {
  const [head, first, ...rest] = FILES[1]!.text.trimEnd().split('\n');
  expect(JSON.parse(head ?? '')).toHaveProperty('export');
  expect(rest).toHaveLength(1);
  expect(JSON.parse(first ?? '')).toMatchObject({
    policy: '=policy\nsecond',
    process: { binary: '/usr/bin/mysql', arguments: '-p•••••• --password=••••••', pid: 7 },
    body: { args: [{ string_arg: expect.stringContaining('\u001b[2J\u202e') as string }, {}] },
  });
});

test('CSV has one line an event below its columns, and no formula', () => {
  const lines = FILES[0]!.text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[2]).toMatch(/^time,cluster,/);
  expect(lines[3]).toContain(`"'=policy␊second"`);
  expect(lines[3]).toContain('-p••••••');
});

test('an event that stands for many, and one that is stored again, say so in every format', () => {
  const many: ProbeEvent = { ...EVENT, event: { ...EVENT.event, standsFor: 25 } };
  const [first, second] = exportPage([many, many], 'ndjson', copyFinder()).trimEnd().split('\n');
  expect(JSON.parse(first!)).toMatchObject({ standsFor: 25 });
  expect(JSON.parse(first!)).not.toHaveProperty('isCopy');
  expect(JSON.parse(second!)).toMatchObject({ standsFor: 25, isCopy: true });
  const rows = exportPage([many, many], 'csv', copyFinder()).trimEnd().split('\r\n');
  expect(rows.map((row) => row.split(',').slice(-2))).toEqual([
    ['25', ''],
    ['25', 'copy'],
  ]);
  expect(exportHead([], 'csv').trimEnd()).toMatch(/stands_for,is_copy$/);
});
