/** What was started, to be stopped in the opposite order, each once. */
export class Started {
  private readonly stops: (() => Promise<unknown>)[] = [];
  private stopping: Promise<void> | undefined;

  /** `stop` may wait for a start that is still under way. */
  add(stop: () => Promise<unknown>): void {
    this.stops.push(stop);
  }

  /** Whoever asks while it is under way gets the same answer. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** One that cannot be stopped does not keep the others running. */
  private async stopAll(): Promise<void> {
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      await stop().catch(() => undefined);
    }
  }
}
