import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { selectedRange, selectionStep, type TimeSelection } from './time_selection';

interface TimeSpan {
  from: number;
  to: number;
}

/** A drag shorter than this is a click that slipped, in pixels. */
const SMALLEST_DRAG = 4;

export interface StripSelection {
  /** Epoch milliseconds; undefined while nothing is being selected. */
  selected: TimeSpan | undefined;
  pixels: TimeSpan | undefined;
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: () => void;
  };
}

/** Selecting a part of the strip, by dragging (to the pixel) or by keys (bucket by bucket). */
export function useStripSelection({
  histogram: { interval, buckets },
  range,
  width,
  onSelect,
}: {
  histogram: { interval: number; buckets: readonly { time: number }[] };
  range: TimeSpan;
  /** Pixels of the strip. */
  width: number;
  onSelect: (range: TimeSpan) => void;
}): StripSelection {
  const [drag, setDrag] = useState<TimeSelection>();
  const [keys, setKeys] = useState<TimeSelection>();
  const length = Math.max(1, range.to - range.from);
  const timeAt = (pixel: number) => range.from + (pixel / Math.max(1, width)) * length;
  const pixelAt = (time: number) => ((time - range.from) / length) * width;
  const first = buckets[0]?.time ?? range.from;

  const selected = drag
    ? {
        from: Math.round(timeAt(Math.min(drag.anchor, drag.head))),
        to: Math.round(timeAt(Math.max(drag.anchor, drag.head))),
      }
    : keys && selectedRange(keys, interval, first, range);

  const finish = (chosen: TimeSpan | undefined) => {
    setDrag(undefined);
    setKeys(undefined);
    if (chosen && chosen.to > chosen.from) onSelect(chosen);
  };
  const pixelOf = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    return Math.min(Math.max(event.clientX - left, 0), width);
  };
  return {
    selected,
    pixels: selected && { from: pixelAt(selected.from), to: pixelAt(selected.to) },
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setKeys(undefined);
        setDrag({ anchor: pixelOf(event), head: pixelOf(event) });
      },
      onPointerMove: (event) => {
        if (drag) setDrag({ ...drag, head: pixelOf(event) });
      },
      onPointerUp: () => {
        if (!drag) return;
        finish(Math.abs(drag.head - drag.anchor) >= SMALLEST_DRAG ? selected : undefined);
      },
      onPointerCancel: () => setDrag(undefined),
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = selectionStep(event.key, event.shiftKey, keys, buckets.length);
        if (step.kind === 'none') return;
        event.preventDefault();
        if (step.kind === 'select') setKeys(step.selection);
        else finish(step.kind === 'apply' ? selected : undefined);
      },
      onBlur: () => setKeys(undefined),
    },
  };
}
