import { toApiError, type ApiError } from './api_error';
import type { QueryParameters } from './ask';
import { joinIncomplete, type Reasons } from './incomplete';

/** What one request brought. */
export interface Batch<R> {
  /** By key; a key without a row is answered too. */
  rows: Iterable<readonly [key: string, row: R]>;
  incomplete: Reasons;
}

export interface BatchSource<R> {
  /** Puts keys, one at least, into requests. */
  batchesOf(keys: readonly string[]): readonly (readonly string[])[];
  /** Milliseconds that keys stay wanted before they are asked for: scrolling past costs nothing. */
  restMs: number;
  ask(query: QueryParameters, keys: readonly string[], signal: AbortSignal): Promise<Batch<R>>;
  /** Called after every batch that came or failed. */
  onChange(): void;
}

/**
 * Loads the rows that somebody looks at, by their keys: waits until scrolling rests, asks in
 * batches, each key once per query, and aborts batches that nobody looks at any more. Rows of the
 * query before stay until the new ones have come.
 */
export class BatchLoader<R> {
  rows: ReadonlyMap<string, R> = new Map();
  /** Keys that could not be asked for: again after a retry, or when they come back into view. */
  failed: ReadonlyMap<string, ApiError> = new Map();
  /** Why rows of this query may lack something. */
  incomplete: Reasons = [];
  private query: QueryParameters = {};
  private wanted: readonly string[] = [];
  /** Wanted whether somebody looks at them or not, until they have come. */
  private readonly held = new Set<string>();
  private readonly answered = new Set<string>();
  private readonly underWay = new Map<AbortController, readonly string[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly source: BatchSource<R>) {}

  /** Replaces what is wanted, and what it is asked with. */
  readonly want = (keys: readonly string[], query = this.query): void => {
    const isOther = JSON.stringify(query) !== JSON.stringify(this.query);
    if (isOther) this.begin(query);
    this.wanted = keys;
    clearTimeout(this.timer);
    // Another query is asked at once; only what scrolls by has to stay a moment.
    if (isOther || this.source.restMs === 0) this.load();
    else this.timer = setTimeout(() => this.load(), this.source.restMs);
  };

  /** Asks at once for rows that decide about what is shown, whether somebody looks at them or not. */
  readonly hold = (keys: readonly string[]): void => {
    const { size } = this.held;
    for (const key of keys) if (!this.answered.has(key)) this.held.add(key);
    if (this.held.size > size) this.load();
  };

  /**
   * Loads these rows, whether somebody looks at them or not, one request after the other until one
   * fails. Returns all rows that there are then; `isAnswered` says which of these are missing.
   */
  readonly loadAll = async (keys: readonly string[]): Promise<ReadonlyMap<string, R>> => {
    const missing = keys.filter((key) => !this.answered.has(key));
    // Nothing aborts it: whoever leaves the page still gets the file that they asked for.
    const { signal } = new AbortController();
    try {
      for (const batch of this.batchesOf(missing)) {
        this.add(batch, await this.source.ask(this.query, batch, signal));
      }
    } catch {
      // What came before is as good as ever.
    }
    if (missing.length > 0) this.source.onChange();
    return this.rows;
  };

  /** True once there is an answer for it, if only that there is no row. */
  readonly isAnswered = (key: string): boolean => this.answered.has(key);

  /** Asks again for what failed. */
  readonly retry = (): void => {
    this.failed = new Map();
    this.load();
    this.source.onChange();
  };

  /** Nobody looks any longer. */
  close(): void {
    clearTimeout(this.timer);
    for (const request of this.underWay.keys()) request.abort();
    this.underWay.clear();
  }

  private begin(query: QueryParameters): void {
    this.close();
    this.query = query;
    this.answered.clear();
    this.failed = new Map();
    this.incomplete = [];
  }

  private load(): void {
    const wanted = new Set([...this.wanted, ...this.held]);
    for (const [request, keys] of this.underWay) {
      if (keys.some((key) => wanted.has(key))) continue;
      request.abort();
      this.underWay.delete(request);
    }
    const failed = [...this.failed].filter(([key]) => wanted.has(key));
    const isLess = failed.length < this.failed.size;
    if (isLess) this.failed = new Map(failed);
    const asked = new Set([...this.underWay.values()].flat());
    const missing = [...wanted].filter(
      (key) => !this.answered.has(key) && !this.failed.has(key) && !asked.has(key),
    );
    for (const batch of this.batchesOf(missing)) void this.askFor(batch);
    if (isLess) this.source.onChange();
  }

  private batchesOf(keys: readonly string[]): readonly (readonly string[])[] {
    return keys.length === 0 ? [] : this.source.batchesOf(keys);
  }

  private async askFor(keys: readonly string[]): Promise<void> {
    const request = new AbortController();
    this.underWay.set(request, keys);
    try {
      const batch = await this.source.ask(this.query, keys, request.signal);
      if (request.signal.aborted) return;
      this.add(keys, batch);
    } catch (failure) {
      if (request.signal.aborted) return;
      const error = toApiError(failure);
      this.failed = new Map([...this.failed, ...keys.map((key) => [key, error] as const)]);
    }
    this.underWay.delete(request);
    this.source.onChange();
  }

  private add(keys: readonly string[], batch: Batch<R>): void {
    for (const key of keys) {
      this.answered.add(key);
      this.held.delete(key);
    }
    this.rows = new Map([...this.rows, ...batch.rows]);
    this.incomplete = joinIncomplete([this, batch]);
  }
}
