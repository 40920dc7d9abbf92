import { toApiError, type ApiError } from './api_error';

/** A question whose answer comes in pages. */
export interface PagedQuestion<P> {
  /** Tells one question from another. */
  key: string;
  /** Asks for the page after these; `undefined` after the last. */
  askPage: (known: readonly P[], signal: AbortSignal) => Promise<P> | undefined;
}

export interface PageState<P> {
  /** Key of the newest question. */
  asked?: string;
  /** Key of the question that `pages` answer: an older one while the newest is under way or failed. */
  answered?: string;
  pages: readonly P[];
  /** Why the newest request failed. */
  error?: ApiError;
  isPending: boolean;
}

/**
 * Follows one question at a time and loads its pages one after the other: a long list is read from
 * its top, and the cluster has other users. The pages shown stay until all that are wanted of the
 * newest question have come, and no failure takes a page away.
 */
export class PageLoader<P> {
  private state: PageState<P> = { pages: [], isPending: false };
  private question: PagedQuestion<P> | undefined;
  private identity: string | undefined;
  /** Pages wanted of the newest question, and those of it that came. */
  private wanted = 1;
  private arrived: readonly P[] = [];
  private request = new AbortController();

  constructor(private readonly onChange: (state: PageState<P>) => void) {}

  /**
   * Names what the next questions are about. Those of the same identity are refreshes: they ask for
   * as many pages as were wanted; another begins with `firstPages`. Asks nothing by itself.
   */
  follow(identity: string, firstPages: number): void {
    if (identity !== this.identity) this.wanted = firstPages;
    this.identity = identity;
  }

  /** Asks a question from its first page on; the one before it is aborted. Reports when it settles. */
  ask(question: PagedQuestion<P>): void {
    this.question = question;
    this.arrived = [];
    this.state = { ...this.state, asked: question.key, isPending: true };
    void this.load(question);
  }

  /** Asks for one page more; after a failure for those that were wanted. */
  readonly loadMore = (): void => {
    if (this.state.isPending) return;
    if (!this.state.error) this.wanted = this.arrived.length + 1;
    this.loadAgain();
  };

  /** Goes on where the newest request failed, or asks for all pages anew. */
  readonly reload = (): void => {
    if (!this.state.error) this.arrived = [];
    this.loadAgain();
  };

  /** Aborts what is under way; until another question nothing is asked. */
  stop(): void {
    this.request.abort();
    this.question = undefined;
  }

  private loadAgain(): void {
    if (!this.question) return;
    this.report({ ...this.state, isPending: true });
    void this.load(this.question);
  }

  private async load({ key, askPage }: PagedQuestion<P>): Promise<void> {
    this.request.abort();
    const { signal } = (this.request = new AbortController());
    try {
      while (this.arrived.length < this.wanted) {
        const page = await askPage(this.arrived, signal);
        if (signal.aborted) return;
        if (page === undefined) break;
        this.arrived = [...this.arrived, page];
      }
      this.report({ asked: key, answered: key, pages: this.arrived, isPending: false });
    } catch (failure) {
      if (signal.aborted) return;
      const { pages } = this.state;
      const isLonger = this.arrived.length > pages.length;
      this.report({
        ...this.state,
        ...(isLonger && { answered: key, pages: this.arrived }),
        error: toApiError(failure),
        isPending: false,
      });
    }
  }

  private report(state: PageState<P>): void {
    this.state = state;
    this.onChange(state);
  }
}
