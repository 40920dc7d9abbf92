import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_LINE_BYTES } from '../../../common/limits';
import { ExportError } from './export_error';
import { readExportFiles } from './export_files';
import type { IngestLine } from './ingest_line';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function linesOf(paths: string[], input?: Readable): Promise<IngestLine[]> {
  const lines: IngestLine[] = [];
  for await (const line of readExportFiles(paths, input)) lines.push(line);
  return lines;
}

async function faultOf(paths: string[], input?: Readable): Promise<string> {
  const fault: unknown = await linesOf(paths, input).catch((error: unknown) => error);
  if (!(fault instanceof ExportError)) throw new Error(`no ExportError but ${String(fault)}`);
  return fault.message;
}

function places(lines: IngestLine[]): [string, number, number][] {
  return lines.map(({ text, offset, lineNumber }) => [text, offset, lineNumber]);
}

describe('lines', () => {
  it.each([
    [
      'with a line break at the end',
      '{"a":1}\n{"b":2}\n',
      [
        ['{"a":1}', 0, 1],
        ['{"b":2}', 8, 2],
      ],
    ],
    [
      'without one',
      '{"a":1}\n{"b":2}',
      [
        ['{"a":1}', 0, 1],
        ['{"b":2}', 8, 2],
      ],
    ],
    [
      'of Windows',
      '{"a":1}\r\n{"b":2}\r\n',
      [
        ['{"a":1}', 0, 1],
        ['{"b":2}', 9, 2],
      ],
    ],
    ['with a carriage return inside', 'a\rb\n', [['a\rb', 0, 1]]],
    [
      'of several bytes a character',
      '"é€😀"\nx\n',
      [
        ['"é€😀"', 0, 1],
        ['x', 12, 2],
      ],
    ],
    [
      'with empty lines between, which Filebeat skips',
      '\n\na\n\r\nb',
      [
        ['a', 2, 3],
        ['b', 6, 5],
      ],
    ],
    ['of an empty file', '', []],
  ])('%s', async (_what, content, expected) => {
    const path = await fileOf('lines.log', content);
    expect(places(await linesOf([path]))).toEqual(expected);
    const packed = await fileOf('lines.log.gz', gzipSync(content));
    expect(places(await linesOf([packed]))).toEqual(expected);
    const input = Readable.from([...Buffer.from(content)].map((byte) => Buffer.from([byte])));
    expect(places(await linesOf(['-'], input))).toEqual(expected);
  });

  it('count bytes that are no UTF-8', async () => {
    const path = await fileOf('bytes.log', Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a, 0x78]));
    expect(places(await linesOf([path]))).toEqual([
      ['"\ufffd\ufffd"', 0, 1],
      ['x', 5, 2],
    ]);
  });

  it('of several files keep their own offsets and numbers', async () => {
    const first = await fileOf('tetragon.log', 'a\nbb\n');
    const rotated = await fileOf('tetragon-2026-01-01.log.gz', gzipSync('ccc\nd\n'));
    const lines = await linesOf([rotated, first]);
    expect(lines.map(({ file, offset, lineNumber }) => [file, offset, lineNumber])).toEqual([
      [rotated, 0, 1],
      [rotated, 4, 2],
      [first, 0, 1],
      [first, 2, 2],
    ]);
    expect(lines[0]?.fileIdentity?.inode).toMatch(/^\d+$/);
    expect(lines[0]?.fileIdentity?.inode).not.toBe(lines[2]?.fileIdentity?.inode);
  });

  it('of a file named twice come once', async () => {
    const path = await fileOf('twice.log', 'a\n');
    expect(await linesOf([path, join(folder, '.', 'twice.log')])).toHaveLength(1);
  });

  it('of joined gzip files come all', async () => {
    const path = await fileOf('joined.gz', Buffer.concat([gzipSync('a\nb'), gzipSync('c\nd\n')]));
    expect((await linesOf([path])).map(({ text }) => text)).toEqual(['a', 'bc', 'd']);
  });

  it('may be as long as Filebeat sends, and not longer', async () => {
    const longest = 'x'.repeat(MAX_LINE_BYTES);
    const path = await fileOf('long.log', `${longest}\r\n${longest}y\nz\n`);
    const [whole, cut, next] = await linesOf([path]);
    expect(whole).toMatchObject({ offset: 0 });
    expect(whole?.text.length).toBe(MAX_LINE_BYTES);
    expect(whole?.unreadable).toBeUndefined();
    expect(cut?.unreadable).toContain(`${MAX_LINE_BYTES + 1} bytes`);
    expect(next).toMatchObject({ text: 'z', offset: 2 * MAX_LINE_BYTES + 4, lineNumber: 3 });
  });

  it('before the place where a gzip file breaks off come all, then the next file', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `{"line":${index * 7919}}`).join(
      '\n',
    );
    const packed = gzipSync(text);
    const broken = await fileOf('broken.gz', packed.subarray(0, packed.length / 2));
    const whole = await fileOf('whole.log', 'next\n');
    const lines = await linesOf([broken, whole]);
    const faults = lines.filter(({ unreadable }) => unreadable !== undefined);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.unreadable).toMatch(/broken\.gz breaks off after \d+ lines/);
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.at(-1)?.text).toBe('next');
    const last = lines.at(-3);
    const expectedText = text.split('\n')[(last?.lineNumber ?? 0) - 1];
    expect(last?.text).toBe(expectedText);
  });
});

describe('a file that cannot be read is named before the first line', () => {
  it('when it is not there', async () => {
    const good = await fileOf('good.log', 'a\n');
    const missing = join(folder, 'missing.log');
    const given: string[] = [];
    const reading = async () => {
      for await (const line of readExportFiles([good, missing])) given.push(line.text);
    };
    await expect(reading()).rejects.toThrow(`There is no file ${missing}: check its name`);
    expect(given).toEqual([]);
  });

  it('when it is a folder', async () => {
    await mkdir(join(folder, 'logs'), { recursive: true });
    expect(await faultOf([`${folder}/logs/`])).toBe(
      `${folder}/logs is a folder: name the files in it, for example ${folder}/logs/tetragon*.log.`,
    );
  });

  it('when its mode forbids it', async () => {
    const path = await fileOf('closed.log', 'a\n');
    await chmod(path, 0o000);
    await chmod(folder, 0o755);
    // Root reads all; nobody does not.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.('nobody');
    try {
      expect(await faultOf([path])).toContain(`${path} may not be read by this user`);
    } finally {
      if (isRoot) process.seteuid?.('root');
    }
  });

  it.each([
    ['utf-16.log', Buffer.from('\ufeff{"a":1}\n', 'utf16le'), 'is UTF-16 text'],
    ['log.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x00, 0x00, 0x00]), 'unzstd'],
    ['log.zip', Buffer.from('PK\u0003\u0004----'), 'unpack it'],
  ])('when it is no text: %s', async (name, content, words) => {
    const path = await fileOf(name, content);
    expect(await faultOf([path])).toContain(`${path} `);
    expect(await faultOf([path])).toContain(words);
    expect(await faultOf(['-'], Readable.from([content]))).toContain(words);
  });
});
