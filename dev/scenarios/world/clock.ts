/** A stretch in which a node did not run: no events, and ktime stands still (a paused VM). */
export interface Pause {
  from: number;
  to: number;
}

/**
 * A node's two clocks. ktime counts nanoseconds since the boot while the node runs; Tetragon computes
 * wall times from it with the difference of the moment (wall-now minus clock-now, pkg/ktime), so that
 * a start converted after a pause is later than the same start converted before it.
 */
export class NodeClock {
  constructor(
    /** Wall times of the node's boots, oldest first. */
    private readonly boots: readonly number[],
    private readonly pauses: readonly Pause[] = [],
  ) {}

  bootAt(at: number): number {
    return this.boots.findLast((boot) => boot <= at) ?? Number.NEGATIVE_INFINITY;
  }

  /** Nanoseconds since the boot that `at` belongs to. */
  ktime(at: number): number {
    const boot = this.bootAt(at);
    return at - boot - this.paused(boot, at);
  }

  /** The wall time Tetragon gives to a ktime when it converts it at `convertedAt`. */
  wallOf(ktime: number, convertedAt: number): number {
    const boot = this.bootAt(convertedAt);
    return boot + ktime + this.paused(boot, convertedAt);
  }

  private paused(from: number, to: number): number {
    let sum = 0;
    for (const pause of this.pauses) {
      if (pause.from >= from && pause.to <= to) sum += pause.to - pause.from;
    }
    return sum;
  }
}
