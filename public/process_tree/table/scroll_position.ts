import { MAX_STICKY } from './sticky_ancestors';
import { ROW_HEIGHT } from './row_sizes';

interface Place {
  /** Index among the visible rows, and its level from 1. */
  index: number;
  level: number;
  /** Pixels. */
  scrollTop: number;
  height: number;
}

/** The least scrolling that brings a row into sight, below the ancestors that will cover the top. */
export function nearestScrollTop({ index, level, scrollTop, height }: Place): number {
  const top = index * ROW_HEIGHT;
  const covered = Math.min(level - 1, MAX_STICKY) * ROW_HEIGHT;
  if (top < scrollTop + covered) return Math.max(0, top - covered);
  return Math.max(scrollTop, top + ROW_HEIGHT - height);
}

/** Puts a row at one third of the height, where both its past and what it did can be seen; no row is cut. */
export function thirdScrollTop({ index, height }: Pick<Place, 'index' | 'height'>): number {
  return Math.max(0, index - Math.floor(height / 3 / ROW_HEIGHT)) * ROW_HEIGHT;
}
