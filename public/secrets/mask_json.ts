import { asObject, asText, type JsonObject } from '../../common/documents/read_value';
import { bytesOfBase64, textOfBytes } from '../../common/kernel_probes/read_bytes';
import { MAX_MASKED_DEPTH } from '../../common/limits';
import { findSecrets } from './find_secrets';
import { SECRET_DOTS } from './secret_dots';
import { isSecretName } from './secret_name';
import type { Span } from './secret_value';

/** Dots carry no number: for what leaves the page. */
const NOTHING: ReadonlySet<number> = new Set();

/**
 * Copies a JSON value in which what looks like a secret becomes dots; `count` says how many different
 * ones there were. Text that is JSON itself (`message`, `event.original`) is masked inside. Where a
 * reader may reveal them one by one, `revealed` holds the numbers (from 1) of those shown, and the
 * dots of the others carry theirs.
 */
export function maskJson(
  value: unknown,
  revealed?: ReadonlySet<number>,
): { value: unknown; count: number } {
  const masking = new Masking(revealed ?? NOTHING, revealed !== undefined);
  return { value: masking.value(value), count: masking.count };
}

class Masking {
  /** One number a secret, however often it occurs in the document. */
  private readonly numbers = new Map<string, number>();
  /** Places that were made dots so far. */
  private hidden = 0;

  constructor(
    private readonly revealed: ReadonlySet<number>,
    private readonly isNumbered: boolean,
  ) {}

  get count(): number {
    return this.numbers.size;
  }

  value(value: unknown, depth = 0): unknown {
    return this.part(value, depth, undefined);
  }

  /** `program` is the binary that the object around the value names: it ran with these arguments. */
  private part(value: unknown, depth: number, program: string | undefined): unknown {
    if (typeof value === 'string') return this.text(value, depth, program);
    if (depth > MAX_MASKED_DEPTH) return value;
    if (Array.isArray(value)) return this.list(value as unknown[], depth, program);
    const object = asObject(value);
    return object ? this.object(object, depth) : value;
  }

  private object(object: JsonObject, depth: number): unknown {
    const variable = object.Key ?? object.key;
    const hidesValue = typeof variable === 'string' && isSecretName(variable);
    const program = asText(object.binary ?? object.executable);
    return Object.fromEntries(
      Object.entries(object).map(([name, item]) => {
        const isSecret = (hidesValue && /^value$/i.test(name)) || isSecretName(name);
        return typeof item === 'string' &&
          item !== '' &&
          (isSecret || (name === 'bytes_arg' && holdsSecret(item)))
          ? [name, this.hide(item)]
          : [name, this.part(item, depth + 1, program)];
      }),
    );
  }

  private hide(secret: string): string {
    const number = this.numbers.get(secret) ?? this.numbers.size + 1;
    this.numbers.set(secret, number);
    if (this.revealed.has(number)) return secret;
    this.hidden += 1;
    return this.isNumbered ? `${SECRET_DOTS}(${number})` : SECRET_DOTS;
  }

  private text(text: string, depth: number, program: string | undefined): string {
    const inner = depth <= MAX_MASKED_DEPTH ? parseObject(text) : undefined;
    if (!inner) return this.cutOut(text, findSecrets(text, program));
    const before = this.hidden;
    const masked = this.value(inner, depth + 1);
    // Printed anew only where it must: the spacing of the exported line is Tetragon's.
    return this.hidden > before ? JSON.stringify(masked) : text;
  }

  /** `process.args` holds a command line in pieces: an option's value is the next piece. */
  private list(items: unknown[], depth: number, program: string | undefined): unknown[] {
    if (!items.every((item) => typeof item === 'string')) {
      return items.map((item) => this.value(item, depth + 1));
    }
    const spans = findSecrets(items.join(' '), program);
    let offset = 0;
    return items.map((item) => {
      const start = offset;
      offset += item.length + 1;
      const own = spans
        .map((span) => ({
          start: Math.max(0, span.start - start),
          end: Math.min(item.length, span.end - start),
        }))
        .filter((span) => span.start < span.end);
      return this.cutOut(item, own);
    });
  }

  private cutOut(text: string, spans: readonly Span[]): string {
    let masked = '';
    let shown = 0;
    for (const { start, end } of spans) {
      masked += text.slice(shown, start) + this.hide(text.slice(start, end));
      shown = end;
    }
    return masked + text.slice(shown);
  }
}

/** True for base64 of a text with a secret, as probes record the buffer of a write. */
function holdsSecret(base64: string): boolean {
  const bytes = bytesOfBase64(base64);
  return bytes !== undefined && findSecrets(textOfBytes(bytes) ?? '').length > 0;
}

function parseObject(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}
