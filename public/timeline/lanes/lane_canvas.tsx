import { useEffect, useRef } from 'react';
import { LANE_KINDS } from '../../../common/timeline/lane_kinds';
import type { TimeSpan } from '../../../common/timeline/view';
import { shownText } from '../../text/shown_text';
import { drawLane } from './draw_lane';
import type { LoadedLane } from './use_lane_buckets';
import { kindName } from './lane_words';
import type { MarkColors } from '../marks/mark_colors';
import { LANE_HEIGHT } from '../timeline_sizes';
import { messages } from './messages';

const HEIGHT = LANE_HEIGHT - 1;

/** What happened in one lane. */
export function LaneCanvas({
  name,
  width,
  view,
  most,
  marks,
  loaded,
}: {
  name: string;
  width: number;
  view: TimeSpan;
  most: number;
  marks: MarkColors;
  loaded: LoadedLane;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current: element } = canvas;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = window.devicePixelRatio || 1;
    const pixels = { width: Math.round(width * ratio), height: Math.round(HEIGHT * ratio) };
    // Setting a size clears the canvas and is dear, even where it is the same.
    if (element.width !== pixels.width) element.width = pixels.width;
    if (element.height !== pixels.height) element.height = pixels.height;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { interval, kinds } = loaded;
    drawLane(context, { width, height: HEIGHT, view, interval, kinds, most, colors: marks });
  }, [width, view, most, marks, loaded]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={laneSentence(name, loaded)}
      data-test-subj="laneCanvas"
      style={{ display: 'block', width, height: HEIGHT }}
    />
  );
}

/** The lane's numbers in words, for screen readers. */
function laneSentence(name: string, { kinds }: LoadedLane): string {
  const numbers = LANE_KINDS.flatMap((kind) => {
    const count = (kinds[kind] ?? []).reduce((sum, [, documents]) => sum + documents, 0);
    return count > 0 ? [`${kindName(kind)}: ${count.toLocaleString()}`] : [];
  });
  return messages.laneSentence({
    name: shownText(name, 200),
    numbers: numbers.join(', ') || '0',
  });
}
