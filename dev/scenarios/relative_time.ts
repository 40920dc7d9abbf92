/**
 * Times of the samples are whole nanoseconds relative to `now`, negative in the past: a plain number
 * holds them exactly for 104 days, and an exec_id does not depend on the day it was made.
 */
export const MILLISECOND = 1_000_000;
export const SECOND = 1_000 * MILLISECOND;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Prints relative times as protojson does: RFC 3339 in UTC with 0, 3, 6 or 9 decimals. */
export class TimePrinter {
  private readonly firstSecond: number;
  private readonly shift: number;
  private lastSecond = Number.NaN;
  private lastText = '';

  constructor(readonly now: Date) {
    this.firstSecond = Math.floor(now.getTime() / 1_000);
    this.shift = (now.getTime() - this.firstSecond * 1_000) * MILLISECOND;
  }

  print(at: number): string {
    const shifted = at + this.shift;
    const second = Math.floor(shifted / SECOND);
    if (second !== this.lastSecond) {
      this.lastSecond = second;
      this.lastText = new Date((this.firstSecond + second) * 1_000).toISOString().slice(0, 19);
    }
    return `${this.lastText}${decimals(shifted - second * SECOND)}Z`;
  }

  /** To the millisecond, rounded down. */
  date(at: number): Date {
    return new Date(this.now.getTime() + Math.floor(at / MILLISECOND));
  }
}

function decimals(nanoseconds: number): string {
  if (nanoseconds === 0) return '';
  const digits = String(SECOND + nanoseconds).slice(1);
  if (nanoseconds % MILLISECOND === 0) return `.${digits.slice(0, 3)}`;
  return nanoseconds % 1_000 === 0 ? `.${digits.slice(0, 6)}` : `.${digits}`;
}
