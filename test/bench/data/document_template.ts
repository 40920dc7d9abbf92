import { printJson } from '../../../dev/ingest/pipeline/print_json';
import { storeLine } from '../../../dev/ingest/store_line';

/** Values that differ from event to event, by name; all of them need no escaping in JSON. */
export type Gaps = Readonly<Record<string, string>>;

/**
 * A stored document with gaps. The integration's pipeline is run once for an event with recognisable
 * values in it, and its outcome cut where they stand: a hundred times as fast as a run for each.
 */
export class DocumentTemplate {
  readonly #pieces: readonly string[];
  /** Names of the gaps between the pieces. */
  readonly #names: readonly string[];
  /** Characters of the exported line outside its gaps, and how often it has each gap. */
  readonly #lineLength: number;
  readonly #lineGaps: readonly (readonly [name: string, count: number])[];

  /**
   * @param event an exported line, decoded, with `marks` in place of what differs
   * @param marks gap → the text by which it is recognised in the stored document
   * @throws Error when the pipeline refuses the event, or a mark is not found
   */
  constructor(event: object, file: string, marks: Gaps) {
    const document = storedDocument(event, file, OFFSET_MARK);
    const all: Gaps = { ...marks, offset: String(OFFSET_MARK) };
    const byMark = new Map(Object.entries(all).map(([name, mark]) => [mark, name]));
    const pattern = new RegExp(
      [...byMark.keys()].map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
      'g',
    );
    this.#pieces = document.split(pattern);
    this.#names = [...document.matchAll(pattern)].map(([mark]) => byMark.get(mark)!);
    const missing = Object.keys(all).filter((name) => !this.#names.includes(name));
    if (missing.length > 0) throw new Error(`Not in the document: ${missing.join(', ')}.`);
    const line = JSON.stringify(event);
    this.#lineGaps = Object.entries(marks).map(([name, mark]) => [
      name,
      line.split(mark).length - 1,
    ]);
    this.#lineLength = this.#lineGaps.reduce(
      (length, [name, count]) => length - count * marks[name]!.length,
      line.length,
    );
  }

  /** Bytes that the exported line takes up in its file, with its line break. */
  lineBytes(values: Gaps): number {
    let length = this.#lineLength + 1;
    for (const [name, count] of this.#lineGaps) {
      if (count > 0) length += count * values[name]!.length;
    }
    return length;
  }

  fill(values: Gaps): string {
    let text = this.#pieces[0]!;
    for (let index = 0; index < this.#names.length; index++) {
      text += values[this.#names[index]!]! + this.#pieces[index + 1]!;
    }
    return text;
  }
}

const OFFSET_MARK = 123_456_789_012;

/** What the pipeline itself makes of one event (JSON). */
export function storedDocument(event: object, file: string, offset: number): string {
  const line = { text: JSON.stringify(event), file, offset, lineNumber: 1 };
  const stored = storeLine(line, { now: new Date(0) });
  if (stored.kind === 'refused') throw new Error(stored.reason);
  return printJson(stored.document);
}
