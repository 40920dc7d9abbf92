export interface RawLine {
  /** The line without its line break, up to the limit. */
  bytes: Buffer;
  /** Bytes of the whole line without its line break. */
  length: number;
  /** Where the line begins, and where the next one does. */
  offset: number;
  nextOffset: number;
  lineNumber: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Splits a stream of bytes into lines. Offsets and lengths are bytes of the stream. `\r\n` ends a line,
 * too. Of a line over `maxBytes` only its start is kept, so that memory stays bounded.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let kept = 0;
  let length = 0;
  let offset = 0;
  let lineNumber = 1;

  const add = (piece: Buffer) => {
    length += piece.length;
    const rest = piece.subarray(0, Math.max(0, maxBytes + 1 - kept));
    if (rest.length === 0) return;
    parts.push(rest);
    kept += rest.length;
  };
  const finish = (): RawLine => {
    const whole = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const hasReturn = length === kept && whole.at(-1) === CARRIAGE_RETURN;
    const bytes = whole.subarray(0, hasReturn ? -1 : undefined);
    const line: RawLine = {
      bytes,
      length: hasReturn ? length - 1 : length,
      offset,
      nextOffset: offset + length + 1,
      lineNumber,
    };
    offset = line.nextOffset;
    lineNumber += 1;
    parts = [];
    kept = 0;
    length = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // Copied, as a view would keep the whole chunk alive beside the line.
    if (start < chunk.length) add(Buffer.from(chunk.subarray(start)));
  }
  if (length > 0) yield finish();
}
