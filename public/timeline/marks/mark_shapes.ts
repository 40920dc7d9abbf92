import type { LaneKind } from '../../../common/timeline/lane_kinds';

/**
 * Outline of each mark as SVG path data round (0, 0), 10 pixels wide at most: canvas, legend and
 * export draw the same. Shapes differ, so that colour is never the only difference.
 */
export const MARK_SHAPES: Readonly<Partial<Record<LaneKind, string>>> = {
  killed: 'M-4.5-3-3-4.5 0-1.5 3-4.5 4.5-3 1.5 0 4.5 3 3 4.5 0 1.5-3 4.5-4.5 3-1.5 0Z',
  blocked: 'M-4-4H4V4H-4Z',
  sent_signal: 'M0-4.5 4.5 4H-4.5Z',
  notified: 'M0-5 4.5 0 0 5-4.5 0Z',
  changed: 'M-1.5-4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5V-1.5H-1.5Z',
  observed: 'M-1-4H1V4H-1Z',
  failed: 'M-4-3H4L0 4Z',
  signalled: 'M1-5-3.5 1H-.5L-1 5 3.5-1H.5Z',
  injected: 'M-3.5-5H-2V5H-3.5ZM-2-5 4-2-2 1Z',
  container_started: 'M-3-4 4 0-3 4Z',
  container_ended: 'M-3.5-3.5H3.5V3.5H-3.5Z',
  reread: 'M0-4.5A4.5 4.5 0 1 0 4.5 0H2.5A2.5 2.5 0 1 1 0-2.5V-.5L4-3.5 0-6.5Z',
};
