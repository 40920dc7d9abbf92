/** A JSON value; whole numbers a double cannot hold exactly are bigints. */
export type JsonValue = null | boolean | number | bigint | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

export type ParsedJson =
  | { ok: true; value: JsonValue }
  /** `fault`: what is wrong and where, as words after "the line is no JSON:". */
  | { ok: false; fault: string };

/** Jackson's StreamReadConstraints, which bound Elasticsearch's `json` processor. */
const MAX_DEPTH = 1_000;
const MAX_NUMBER_LENGTH = 1_000;
const MAX_NAME_LENGTH = 50_000;

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

// Only these need JSON.parse: an escape, or what must not stand in a JSON string at all.
const NEEDS_CARE = /[\\\u0000-\u001f]/;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const LITERALS: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads a line as Elasticsearch's `json` processor does. `JSON.parse` differs in three ways that
 * matter here: it rounds 64-bit numbers, lets a repeated field pass (the processor refuses it), and
 * has no bound on depth. Only white space is `null`, as there.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: new JsonReader(text).readDocument() };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, fault: error.message };
    throw error;
  }
}

class JsonFault extends Error {}

class JsonReader {
  private at: number;
  private depth = 0;

  constructor(private readonly text: string) {
    this.at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  }

  readDocument(): JsonValue {
    this.skipSpace();
    if (this.at >= this.text.length) return null;
    const value = this.readValue();
    this.skipSpace();
    if (this.at < this.text.length) throw this.fault('text after its end');
    return value;
  }

  private fault(what: string, at = this.at): JsonFault {
    return at >= this.text.length
      ? new JsonFault(`it breaks off after ${this.text.length} characters`)
      : new JsonFault(`${what} at character ${at + 1}`);
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== SPACE && code !== TAB && code !== LINE_FEED && code !== CARRIAGE_RETURN) return;
      this.at += 1;
    }
  }

  private readValue(): JsonValue {
    switch (this.text.charCodeAt(this.at)) {
      case QUOTE:
        return this.readString();
      case OPEN_OBJECT:
        return this.readObject();
      case OPEN_ARRAY:
        return this.readArray();
      default:
        return this.readNumberOrLiteral();
    }
  }

  /** Steps into an object or array; true when it is closed at once. */
  private open(closing: number): boolean {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw this.fault(`more than ${MAX_DEPTH} levels`);
    this.at += 1;
    this.skipSpace();
    if (this.text.charCodeAt(this.at) !== closing) return false;
    this.close();
    return true;
  }

  private close(): void {
    this.depth -= 1;
    this.at += 1;
  }

  /** After an item: true when another one follows. */
  private hasNext(closing: number): boolean {
    this.skipSpace();
    const code = this.text.charCodeAt(this.at);
    if (code === closing) {
      this.close();
      return false;
    }
    if (code !== COMMA) throw this.fault('no comma');
    this.at += 1;
    this.skipSpace();
    return true;
  }

  private readArray(): JsonValue[] {
    const array: JsonValue[] = [];
    if (this.open(CLOSE_ARRAY)) return array;
    do {
      array.push(this.readValue());
    } while (this.hasNext(CLOSE_ARRAY));
    return array;
  }

  private readObject(): JsonObject {
    const object: JsonObject = {};
    if (this.open(CLOSE_OBJECT)) return object;
    do {
      const start = this.at;
      if (this.text.charCodeAt(start) !== QUOTE) throw this.fault('no field name');
      const name = this.readString();
      if (name.length > MAX_NAME_LENGTH) {
        throw this.fault(`a field name of more than ${MAX_NAME_LENGTH} characters`, start);
      }
      if (Object.hasOwn(object, name)) throw this.fault('a repeated field', start);
      this.skipSpace();
      if (this.text.charCodeAt(this.at) !== COLON) throw this.fault('no colon');
      this.at += 1;
      this.skipSpace();
      addField(object, name, this.readValue());
    } while (this.hasNext(CLOSE_OBJECT));
    return object;
  }

  private readString(): string {
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    if (end < 0) throw this.fault('', this.text.length);
    const content = this.text.slice(start, end);
    if (!NEEDS_CARE.test(content)) {
      this.at = end + 1;
      return content;
    }
    while (this.isEscaped(end, start)) {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) throw this.fault('', this.text.length);
    }
    this.at = end + 1;
    try {
      return JSON.parse(this.text.slice(start - 1, end + 1)) as string;
    } catch {
      throw this.fault('an invalid escape or control character in the text', start - 1);
    }
  }

  private isEscaped(quote: number, start: number): boolean {
    let backslashes = 0;
    while (
      quote - backslashes > start &&
      this.text.charCodeAt(quote - 1 - backslashes) === BACKSLASH
    ) {
      backslashes += 1;
    }
    return backslashes % 2 === 1;
  }

  private readNumberOrLiteral(): JsonValue {
    const start = this.at;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(this.text);
    if (match) {
      this.at = NUMBER.lastIndex;
      if (match[0].length > MAX_NUMBER_LENGTH) {
        throw this.fault(`a number of more than ${MAX_NUMBER_LENGTH} digits`, start);
      }
      return numberOf(match[0], match[1] === undefined && match[2] === undefined);
    }
    for (const [word, value] of LITERALS) {
      if (this.text.startsWith(word, start)) {
        this.at = start + word.length;
        return value;
      }
    }
    throw this.fault('no value');
  }
}

function numberOf(text: string, isWhole: boolean): number | bigint | string {
  const number = Number(text);
  if (isWhole && !Number.isSafeInteger(number)) return BigInt(text);
  // What Elasticsearch writes for it; JSON.stringify would write null.
  return Number.isFinite(number) ? number : String(number);
}

/** `object.__proto__ = …` would replace the prototype instead of adding a field. */
function addField(object: JsonObject, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    object[name] = value;
  }
}
