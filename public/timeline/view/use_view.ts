import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  inside,
  moved,
  resized,
  sameSpan,
  zoomed,
  type TimeSpan,
} from '../../../common/timeline/view';
import { useAddress } from '../../shell/address/use_address';
import { parseTimelineParameters, printTimelineParameters } from '../timeline_parameters';

export interface View {
  /** What is in sight now; it follows wheel and keys at once. */
  view: TimeSpan;
  /** What is asked for: the address's part of the range. */
  settled: TimeSpan;
  bounds: TimeSpan;
  isWhole: boolean;
  zoomBy: (factor: number, center?: number) => void;
  moveBy: (share: number) => void;
  resize: (length: number) => void;
  show: (view: TimeSpan) => void;
  showAll: () => void;
}

/**
 * A wheel or a held key gives many steps: the first is taken into the address at once, the others
 * when they are over, as one entry of the browser's history for all of them.
 */
const SETTLE_MS = 250;

/** The part of the range in sight, kept in the address, so that back and forward go through zooms. */
export function useView(bounds: TimeSpan): View {
  const { address, go } = useAddress();
  const { view: asked } = parseTimelineParameters(address.pageParameters);
  const settled = useMemo(
    () => (asked ? inside(asked, bounds) : bounds),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- spans are new objects on every render
    [asked?.from, asked?.to, bounds.from, bounds.to],
  );
  const [live, setLive] = useState<{ view: TimeSpan; over: TimeSpan }>();
  // A live view belongs to the settled one it began from: back and forward end it.
  const view = live?.over === settled ? live.view : settled;
  const latest = useRef(view);
  const settledNow = useRef(settled);
  const lastStep = useRef(-Infinity);
  // Before the next step: it builds on what was taken into the address.
  useLayoutEffect(() => {
    latest.current = view;
    settledNow.current = settled;
  }, [view, settled]);

  const commit = useCallback(
    (next: TimeSpan, options?: { replace: boolean }) =>
      go((current) => {
        return {
          ...current,
          pageParameters: printTimelineParameters({
            ...parseTimelineParameters(current.pageParameters),
            view: sameSpan(next, bounds) ? undefined : next,
          }),
        };
      }, options),
    [go, bounds],
  );

  useEffect(() => {
    if (live?.over !== settled) return undefined;
    const timer = setTimeout(() => commit(live.view, { replace: true }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [live, settled, commit]);

  return useMemo(() => {
    const step = (next: TimeSpan) => {
      const now = performance.now();
      const isFirst = now - lastStep.current > SETTLE_MS;
      lastStep.current = now;
      latest.current = next;
      if (isFirst) commit(next);
      else setLive({ view: next, over: settledNow.current });
    };
    return {
      view,
      settled,
      bounds,
      isWhole: sameSpan(view, bounds),
      zoomBy: (factor, center) => {
        const { from, to } = latest.current;
        step(zoomed(latest.current, factor, center ?? (from + to) / 2, bounds));
      },
      moveBy: (share) => step(moved(latest.current, share, bounds)),
      resize: (length) => commit(resized(latest.current, length, bounds)),
      show: (next) => commit(inside(next, bounds)),
      showAll: () => commit(bounds),
    };
  }, [view, settled, bounds, commit]);
}
