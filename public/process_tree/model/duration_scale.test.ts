import { describe, expect, it } from 'vitest';
import { durationScale } from './duration_scale';

describe('durationScale', () => {
  it('is linear while durations are alike', () => {
    const scale = durationScale([10, 500, 1_000]);
    expect(scale.isLogarithmic).toBe(false);
    expect(scale.share(1_000)).toBe(1);
    expect(scale.share(500)).toBe(0.5);
  });

  it('is logarithmic when they differ by more than 1,000', () => {
    const scale = durationScale([1, 1_000, 1_000_000]);
    expect(scale.isLogarithmic).toBe(true);
    expect(scale.share(1_000_000)).toBe(1);
    expect(scale.share(1_000)).toBeCloseTo(0.5);
    expect(scale.share(1)).toBe(0.02);
  });

  it('keeps the smallest share for what is zero, negative or no number', () => {
    const scale = durationScale([0, -5, NaN, 100]);
    expect(scale.share(0)).toBe(0.02);
    expect(scale.share(-5)).toBe(0.02);
    expect(scale.share(NaN)).toBe(0.02);
    expect(scale.share(100)).toBe(1);
    expect(scale.share(1_000)).toBe(1);
  });

  it('has an answer without any duration', () => {
    expect(durationScale([]).share(5)).toBe(0.02);
  });
});
