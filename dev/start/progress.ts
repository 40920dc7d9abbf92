import { escapeHidden, escapeLine } from '../../common/text/escape_hidden';

/** What a terminal offers; a file or pipe has neither. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Where nobody watches, a step that only counts on is said no more often. */
const SAY_EVERY_MS = 5_000;

/**
 * Shows what several steps at once are doing: on a terminal one line that is written over, else a
 * line for every new thing.
 */
export class Progress {
  private readonly steps = new Map<string, string>();
  private readonly said = new Map<string, { kind: string; at: number }>();
  private isShown = false;

  constructor(
    private readonly output: Output,
    private readonly clock: () => number = Date.now,
  ) {}

  /** A function that says what this step does now. */
  step(name: string): (sentence: string) => void {
    return (sentence) => {
      this.steps.set(name, sentence);
      if (this.output.isTTY) this.draw();
      else this.sayRarely(name, sentence);
    };
  }

  /** The step is over and is shown no longer. */
  end(name: string): void {
    this.steps.delete(name);
    if (this.output.isTTY) this.draw();
  }

  /** A line that stays. */
  line(text: string): void {
    this.wipe();
    this.output.write(`${escapeHidden(text)}\n`);
    if (this.output.isTTY) this.draw();
  }

  /** Forgets all steps. */
  finish(): void {
    this.steps.clear();
    this.wipe();
  }

  private draw(): void {
    this.wipe();
    if (this.steps.size === 0) return;
    const width = (this.output.columns ?? 80) - 1;
    const text = escapeLine([...this.steps.values()].join(' · '));
    this.output.write(text.length > width ? `${text.slice(0, width - 1)}…` : text);
    this.isShown = true;
  }

  private wipe(): void {
    if (this.isShown) this.output.write('\r\x1b[2K');
    this.isShown = false;
  }

  private sayRarely(name: string, sentence: string): void {
    const kind = sentence.replace(/\d+/g, '');
    const before = this.said.get(name);
    if (before?.kind === kind && this.clock() - before.at < SAY_EVERY_MS) return;
    this.said.set(name, { kind, at: this.clock() });
    this.output.write(`${escapeHidden(sentence)}\n`);
  }
}
