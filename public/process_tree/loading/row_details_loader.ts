import type { ProcessRow } from '../../../common/api/process_rows';
import { MAX_ADDRESS_LENGTH, MAX_ROWS_PER_REQUEST } from '../../../common/limits';

/** Rest of the address line for path, cluster and parameter names. */
const ADDRESS_SPARE = 1_000;

/** Milliseconds that rows must stay in sight before they are asked for: scrolling past costs nothing. */
const REST_MS = 80;

export interface RowDetailsSource {
  ask(execIds: readonly string[], signal: AbortSignal): Promise<readonly ProcessRow[]>;
  /** Called after every batch that came or failed. */
  onChange(): void;
  setTimer(callback: () => void, milliseconds: number): unknown;
  clearTimer(timer: unknown): void;
}

/**
 * Brings details of the rows in sight: waits until scrolling rests, asks in batches, each id once,
 * and aborts batches that nobody looks at any more.
 */
export class RowDetailsLoader {
  readonly rows = new Map<string, ProcessRow>();
  /** The newest failure; empty again when a later batch came. */
  error: unknown;
  /** Ids that were answered, with or without a row. */
  private readonly answered = new Set<string>();
  private readonly underWay = new Map<readonly string[], AbortController>();
  private wanted: readonly string[] = [];
  /** Wanted whether in sight or not, until they have come. */
  private readonly held = new Set<string>();
  private timer: unknown;

  constructor(private readonly source: RowDetailsSource) {}

  /** The rows now in sight; replaces what was wanted before. */
  want(execIds: readonly string[]): void {
    this.wanted = execIds;
    this.source.clearTimer(this.timer);
    this.timer = this.source.setTimer(() => this.askForWanted(), REST_MS);
  }

  /** Asks at once for rows that decide about what is to be seen, in sight or not. */
  hold(execIds: readonly string[]): void {
    const size = this.held.size;
    for (const execId of execIds) if (!this.answered.has(execId)) this.held.add(execId);
    if (this.held.size > size) this.askForWanted();
  }

  /** Brings these rows, in sight or not; rejects where a request fails. */
  async loadAll(execIds: readonly string[], signal: AbortSignal): Promise<void> {
    const missing = execIds.filter((execId) => !this.answered.has(execId));
    for (const batch of batchesOf(missing)) {
      const rows = await this.source.ask(batch, signal);
      for (const execId of batch) this.answered.add(execId);
      for (const row of rows) this.rows.set(row.execId, row);
    }
    if (missing.length > 0) this.source.onChange();
  }

  /** True once the server answered for it, with or without a row. */
  isAnswered(execId: string): boolean {
    return this.answered.has(execId);
  }

  /** Asks again for what is in sight after a failure. */
  retry(): void {
    this.error = undefined;
    this.askForWanted();
    this.source.onChange();
  }

  stop(): void {
    this.source.clearTimer(this.timer);
    for (const controller of this.underWay.values()) controller.abort();
    this.underWay.clear();
  }

  private askForWanted(): void {
    const wanted = new Set([...this.wanted, ...this.held]);
    for (const [batch, controller] of this.underWay) {
      if (batch.some((execId) => wanted.has(execId))) continue;
      controller.abort();
      this.underWay.delete(batch);
    }
    const asked = new Set([...this.underWay.keys()].flat());
    const missing = [...wanted].filter((id) => !this.answered.has(id) && !asked.has(id));
    for (const batch of batchesOf(missing)) void this.askFor(batch);
  }

  private async askFor(batch: readonly string[]): Promise<void> {
    const controller = new AbortController();
    this.underWay.set(batch, controller);
    try {
      const rows = await this.source.ask(batch, controller.signal);
      if (controller.signal.aborted) return;
      for (const execId of batch) {
        this.answered.add(execId);
        this.held.delete(execId);
      }
      for (const row of rows) this.rows.set(row.execId, row);
      this.error = undefined;
    } catch (error) {
      if (controller.signal.aborted) return;
      this.error = error;
    }
    this.underWay.delete(batch);
    this.source.onChange();
  }
}

/** Ids in batches that fit one request: by number, and by the length of its address line. */
export function batchesOf(execIds: readonly string[]): string[][] {
  const batches: string[][] = [];
  let length = Infinity;
  for (const execId of execIds) {
    const cost = encodeURIComponent(execId).length + '&execId='.length;
    let batch = batches.at(-1);
    if (
      !batch ||
      batch.length >= MAX_ROWS_PER_REQUEST ||
      length + cost > MAX_ADDRESS_LENGTH - ADDRESS_SPARE
    ) {
      batch = [];
      batches.push(batch);
      length = 0;
    }
    batch.push(execId);
    length += cost;
  }
  return batches;
}
