import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { nearestScrollTop, thirdScrollTop } from './scroll_position';
import { ROW_HEIGHT } from './row_sizes';

/** A row to bring into sight; another `request` asks for the same one again. */
export interface ScrollTarget {
  /** Of the row: the exec_id it shows, or the id of a group. */
  id: string;
  at: 'third' | 'nearest';
  /** The row gets the focus, too. */
  focus: boolean;
  request: number;
}

export interface TreeScroll {
  /** Brings a row into sight below its sticky ancestors. */
  scrollTo: (index: number) => void;
  /** Tells where the reader is, so that it can be kept when rows come or go. */
  onScroll: () => void;
}

/**
 * Scrolls to `target` as soon as its row is there, and else keeps the first visible row where it is
 * when rows open, close or come with a refresh.
 */
export function useTreeScroll(
  scrollerRef: RefObject<HTMLElement>,
  lines: readonly VisibleRow[],
  indexOf: ReadonlyMap<string, number>,
  target: ScrollTarget | undefined,
): TreeScroll {
  const done = useRef<ScrollTarget>();
  const anchor = useRef<{ id: string; offset: number }>();

  const onScroll = useCallback(() => {
    const top = scrollerRef.current?.scrollTop ?? 0;
    const first = Math.floor(top / ROW_HEIGHT);
    const id = lines[first]?.id;
    anchor.current = id === undefined ? undefined : { id, offset: top - first * ROW_HEIGHT };
  }, [scrollerRef, lines]);

  const scrollTo = useCallback(
    (index: number) => {
      const element = scrollerRef.current;
      if (!element) return;
      const { scrollTop, clientHeight: height } = element;
      const level = lines[index]?.level ?? 1;
      element.scrollTo(0, nearestScrollTop({ index, level, scrollTop, height }));
    },
    [scrollerRef, lines],
  );

  useLayoutEffect(() => {
    const element = scrollerRef.current;
    if (!element) return;
    const kept = anchor.current;
    const index = kept && indexOf.get(kept.id);
    if (kept && index !== undefined) element.scrollTo(0, index * ROW_HEIGHT + kept.offset);
  }, [scrollerRef, lines, indexOf]);

  useLayoutEffect(() => {
    const element = scrollerRef.current;
    const index = target && indexOf.get(target.id);
    if (!element || !target || index === undefined || done.current === target) return;
    done.current = target;
    if (target.at === 'nearest') scrollTo(index);
    else element.scrollTo(0, thirdScrollTop({ index, height: element.clientHeight }));
    onScroll();
  }, [scrollerRef, target, indexOf, scrollTo, onScroll]);

  return { scrollTo, onScroll };
}
