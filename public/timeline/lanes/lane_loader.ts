import type { LaneBuckets, TimelineLanesAnswer } from '../../../common/api/timeline';
import { parsePath, printPath, type LanePath } from '../../../common/timeline/lane_path';
import { toApiError, type ApiError } from '../../query/api_error';
import { laneRequests } from './lane_requests';

/** The buckets of one lane, and the question they answer. */
export interface LoadedLane {
  question: string;
  interval: number;
  kinds: LaneBuckets['kinds'];
}

export interface LaneLoads {
  lanes: ReadonlyMap<string, LoadedLane>;
  /** Lanes that could not be asked for, by key. */
  failed: ReadonlyMap<string, ApiError>;
  isLoading: boolean;
  /** Why some lanes may lack something. */
  incomplete: readonly string[];
}

type AskLanes = (
  question: string,
  lanes: readonly LanePath[],
  signal: AbortSignal,
) => Promise<Pick<TimelineLanesAnswer, 'interval' | 'lanes' | 'incomplete'>>;

/** Quick scrolling passes lanes that nobody looks at: milliseconds before they are asked for. */
const SETTLE_MS = 90;

/**
 * Asks for the buckets of the lanes in sight and of no others, each once per question. After another
 * question (zoom, refresh) the older buckets stay until the new ones are there.
 */
export class LaneLoader {
  private question = '';
  private stop = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wanted: readonly string[] = [];
  private readonly pending = new Set<string>();
  private lanes = new Map<string, LoadedLane>();
  private failed = new Map<string, ApiError>();
  private incomplete = new Set<string>();

  constructor(
    private readonly ask: AskLanes,
    private readonly onChange: (loads: LaneLoads) => void,
  ) {}

  /** `keys` are the lanes in sight; `question` is what they are asked with, as text. */
  want(question: string, keys: readonly string[]): void {
    const isOther = question !== this.question;
    if (isOther) this.begin(question);
    this.wanted = keys;
    clearTimeout(this.timer);
    // A zoom is asked for at once; only what scrolls by has to stay a moment.
    if (isOther) this.load();
    else if (this.missing().length > 0) this.timer = setTimeout(() => this.load(), SETTLE_MS);
    this.report();
  }

  /** Asks again for the lanes that failed. */
  retry(): void {
    this.failed = new Map();
    this.load();
  }

  /** Nobody looks any longer. */
  close(): void {
    clearTimeout(this.timer);
    this.stop.abort();
  }

  private begin(question: string): void {
    this.stop.abort();
    this.stop = new AbortController();
    this.question = question;
    this.pending.clear();
    this.failed = new Map();
    this.incomplete = new Set();
  }

  private missing(): string[] {
    return this.wanted.filter(
      (key) =>
        this.lanes.get(key)?.question !== this.question &&
        !this.pending.has(key) &&
        !this.failed.has(key),
    );
  }

  private load(): void {
    const paths = this.missing()
      .map(parsePath)
      .filter((path) => path !== undefined);
    for (const lanes of laneRequests(paths)) void this.loadTogether(lanes);
    this.report();
  }

  private async loadTogether(paths: readonly LanePath[]): Promise<void> {
    const { question } = this;
    const { signal } = this.stop;
    const keys = paths.map(printPath);
    for (const key of keys) this.pending.add(key);
    try {
      const { interval, lanes, incomplete } = await this.ask(question, paths, signal);
      if (signal.aborted) return;
      const loaded = lanes.map(
        ({ path, kinds }) => [printPath(path), { question, interval, kinds }] as const,
      );
      this.lanes = new Map([...this.lanes, ...loaded]);
      for (const reason of incomplete) this.incomplete.add(reason);
    } catch (error) {
      if (signal.aborted) return;
      const reason = toApiError(error);
      this.failed = new Map([...this.failed, ...keys.map((key) => [key, reason] as const)]);
    }
    for (const key of keys) this.pending.delete(key);
    this.report();
  }

  private report(): void {
    this.onChange({
      lanes: this.lanes,
      failed: this.failed,
      isLoading: this.pending.size > 0 || this.missing().length > 0,
      incomplete: [...this.incomplete],
    });
  }
}
