import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { MAX_LINE_BYTES } from '../../../common/limits';
import { checkExportFile, unreadableContent } from './check_export_file';
import { ExportError } from './export_error';
import type { IngestLine } from './ingest_line';
import { splitLines, type RawLine } from './split_lines';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

interface ExportFile {
  path: string;
  identity?: { deviceId: string; inode: string };
}

/**
 * The lines of Tetragon export files, file by file in the order given; plain or gzip by content,
 * `-` is standard input. All files are looked at before the first line is given, and the first that
 * cannot be read throws an `ExportError`. Later faults (a line over the limit, a file that breaks off)
 * come as lines with `unreadable`, so that the rest is still read. A file named twice is read once.
 */
export async function* readExportFiles(
  paths: readonly string[],
  input: Readable = process.stdin,
): AsyncGenerator<IngestLine> {
  for (const file of await checkedFiles(paths)) {
    const stream = file.path === STANDARD_INPUT ? input : createReadStream(file.path);
    yield* readLines(file, stream);
  }
}

async function checkedFiles(paths: readonly string[]): Promise<ExportFile[]> {
  const files = new Map<string, ExportFile>();
  for (const given of paths) {
    if (given === STANDARD_INPUT) {
      files.set(given, { path: given });
      continue;
    }
    const path = resolve(given);
    const identity = await checkExportFile(path);
    files.set(await realpath(path), { path, identity });
  }
  return [...files.values()];
}

async function* readLines(file: ExportFile, stream: Readable): AsyncGenerator<IngestLine> {
  let next = { offset: 0, lineNumber: 1 };
  try {
    for await (const raw of splitLines(plainBytes(file, stream), MAX_LINE_BYTES)) {
      next = { offset: raw.nextOffset, lineNumber: raw.lineNumber + 1 };
      // Filebeat, too, sends nothing for an empty line.
      if (raw.length > 0) yield lineOf(file, raw);
    }
  } catch (error) {
    if (error instanceof ExportError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    yield {
      ...origin(file),
      ...next,
      text: '',
      unreadable: `${file.path} breaks off after ${next.lineNumber - 1} lines (${reason}): get a whole copy of it.`,
    };
  }
}

function lineOf(file: ExportFile, raw: RawLine): IngestLine {
  const place = { ...origin(file), offset: raw.offset, lineNumber: raw.lineNumber };
  const text = raw.bytes.toString('utf8');
  if (raw.length <= MAX_LINE_BYTES) return { ...place, text };
  const unreadable =
    `The line has ${raw.length} bytes, more than the ${MAX_LINE_BYTES} that Filebeat sends ` +
    '(message_max_bytes): it would arrive cut off.';
  return { ...place, text, unreadable };
}

function origin(file: ExportFile): Pick<IngestLine, 'file' | 'fileIdentity'> {
  return { file: file.path, ...(file.identity && { fileIdentity: file.identity }) };
}

/** The stream's bytes, unpacked when they begin like gzip. */
async function* plainBytes(file: ExportFile, stream: Readable): AsyncGenerator<Buffer> {
  const chunks = bytesOf(stream);
  const start = await firstBytes(chunks, 8);
  if (start[0] === 0x1f && start[1] === 0x8b) {
    yield* gunzip(start, chunks);
    return;
  }
  const fault = unreadableContent(start);
  if (fault !== undefined) throw new ExportError(`${file.path} ${fault}.`);
  yield start;
  yield* chunks;
}

async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
}

async function* gunzip(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const packed = Readable.from(
    (async function* () {
      yield start;
      yield* rest;
    })(),
  );
  const unpacked = createGunzip();
  // A fault of either stream reaches the reader of `unpacked`; the callback has nothing left to do.
  pipeline(packed, unpacked, () => undefined);
  yield* unpacked as AsyncIterable<Buffer>;
}

/** Reads until `count` bytes are there or the stream ends: a pipe may give them one by one. */
async function firstBytes(chunks: AsyncGenerator<Buffer>, count: number): Promise<Buffer> {
  let start = Buffer.alloc(0);
  while (start.length < count) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return start;
}
