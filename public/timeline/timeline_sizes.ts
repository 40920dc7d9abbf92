/** Pixels of the timeline's parts. */
export const LABEL_WIDTH = 280;
export const LANE_HEIGHT = 24;
export const STRIP_HEIGHT = 64;
export const AXIS_HEIGHT = 24;
export const DOCK_HEIGHT = 264;
