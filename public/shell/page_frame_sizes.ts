/** Height in pixels of the title bar and of the filter bar. */
export const BAR_HEIGHT = 40;
