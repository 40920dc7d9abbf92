import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../relative_time';
import { NodeClock } from './clock';

describe('NodeClock', () => {
  it('begins ktime anew with each boot', () => {
    const clock = new NodeClock([-9 * HOUR, -2 * HOUR]);
    expect(clock.ktime(-2 * HOUR - SECOND)).toBe(7 * HOUR - SECOND);
    expect(clock.ktime(-2 * HOUR + SECOND)).toBe(SECOND);
  });

  it('stands still while the machine is paused, and moves what is converted afterwards', () => {
    const pause = { from: -6 * HOUR, to: -6 * HOUR + 40 * MINUTE };
    const clock = new NodeClock([-9 * HOUR], [pause]);
    const before = clock.ktime(pause.from - SECOND);
    expect(clock.ktime(pause.to + SECOND) - before).toBe(2 * SECOND);
    expect(clock.wallOf(before, pause.from)).toBe(pause.from - SECOND);
    expect(clock.wallOf(before, -HOUR)).toBe(pause.to - SECOND);
  });
});
