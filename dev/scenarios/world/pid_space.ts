import { HOUR, SECOND } from '../relative_time';

/**
 * New PIDs of a node per second, recorded or not: low enough that no node of the samples wraps at
 * pid_max (4,194,304) within 41 days.
 */
const PIDS_PER_SECOND = 0.9;

/** PIDs of one node, rising with time. */
export class PidSpace {
  private readonly reserved = new Set<number>();
  private last = 0;
  private lastKtime = 0;

  /** For the stories, told before the noise and not in order of time. */
  reserve(ktime: number): number {
    let pid = usualPid(ktime);
    while (this.reserved.has(pid)) pid++;
    this.reserved.add(pid);
    return pid;
  }

  /** For the noise, which comes in order of time; never a story's PID. */
  next(ktime: number): number {
    // Noise is a little out of order; only a reboot goes back by hours.
    if (ktime < this.lastKtime - HOUR) this.last = 0;
    this.lastKtime = ktime;
    let pid = Math.max(this.last + 1, usualPid(ktime));
    while (this.reserved.has(pid)) pid++;
    this.last = pid;
    return pid;
  }
}

function usualPid(ktime: number): number {
  return 1_000 + Math.floor((ktime / SECOND) * PIDS_PER_SECOND);
}
