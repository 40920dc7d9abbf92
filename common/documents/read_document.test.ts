import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read_document';
import { readEventLine } from './read_event';
import type { TetragonEvent } from './tetragon_event';

const LINE = {
  process_exec: { process: { exec_id: 'curl', arguments: '-s "a  b"' } },
  time: '2024-10-18T22:12:37Z',
};

describe('readDocument', () => {
  it('reads the exported line, and the time of storing beside it', () => {
    const document = { '@timestamp': 'later', message: JSON.stringify(LINE), process: { pid: 7 } };
    expect(readDocument(document)).toEqual({ ...readEventLine(LINE), timestamp: 'later' });
  });

  it.each([
    ['missing', undefined],
    ['cut', '{"process_exec":{"pro'],
    ['no event', '{"time":"x"}'],
  ])('reads the fields where the line is %s', (_case, message) => {
    const event = readDocument({
      message,
      process: { entity_id: 'curl', executable: '/usr/bin/curl', parent: { entity_id: 'bash' } },
      cilium_tetragon: { log: { process_exec: { process: { flags: 'execve' } }, time: 'T' } },
    });
    expect(event).toMatchObject({
      type: 'process_exec',
      time: 'T',
      process: { execId: 'curl', binary: '/usr/bin/curl', flags: ['execve'] },
      parent: { execId: 'bash' },
      readFrom: 'fields',
    });
  });

  it('invents no parent where the fields have none', () => {
    const event = readDocument({
      process: { entity_id: 'curl' },
      cilium_tetragon: { log: { process_exec: {} } },
    });
    expect(event).not.toHaveProperty('parent');
  });

  it.each([
    [null],
    [[]],
    ['x'],
    [{}],
    [{ message: 7, process: 'x', cilium_tetragon: [] }],
    [{ message: '[1,2]', process: { args: 7, pid: 'x' }, container: 'x', orchestrator: [] }],
  ])('does not throw on %j', (source) => {
    expect(readDocument(source)).toMatchObject({ type: 'unknown', readFrom: 'fields' });
  });
});

const FIXTURES = path.resolve(import.meta.dirname, '../../test/fixtures');

/** What the pipeline keeps of an event: it loses the spacing of arguments and moves some facts away. */
function kept(event: TetragonEvent): unknown {
  const spaced = (process: TetragonEvent['process']) =>
    process && { ...process, arguments: process.arguments?.split(/\s+/).filter(Boolean).join(' ') };
  return {
    ...event,
    body: undefined,
    readFrom: undefined,
    process: spaced(event.process),
    parent: spaced(event.parent),
  };
}

describe('stored documents', () => {
  const files = readdirSync(path.join(FIXTURES, 'export'));

  it.each(files)('say the same by their fields as by their lines: %s', (file) => {
    const lines = (name: string) =>
      readFileSync(path.join(FIXTURES, name), 'utf8').split('\n').filter(Boolean);
    const stored = lines(`documents/${path.parse(file).name}.ndjson`);
    const exported = lines(`export/${file}`);
    expect(stored.length).toBeGreaterThan(0);
    expect(exported).toHaveLength(stored.length);
    exported.forEach((line, index) => {
      const event = readDocument(JSON.parse(stored[index]!));
      expect(kept(event)).toEqual(kept(readEventLine(JSON.parse(line))));
    });
  });
});
