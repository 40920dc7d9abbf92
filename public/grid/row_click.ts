import type { MouseEvent } from 'react';
import { isPlainClick } from '../shell/address/link_to';
import { mainStop } from './use_grid_keys';

/**
 * Makes a click anywhere in a row one on the row's own link or button; any other than a plain one
 * (Ctrl, middle button) opens the link in a new tab. Links and buttons inside act for themselves.
 */
export function clickThrough(event: MouseEvent<HTMLElement>): void {
  const { currentTarget: row, target } = event;
  if (event.defaultPrevented || isTextMarked(row)) return;
  if (target instanceof Element && target.closest('a, button')) return;
  const stop = mainStop(row);
  if (stop instanceof HTMLAnchorElement && !isPlainClick(event)) {
    window.open(stop.href, '_blank', 'noopener');
  } else if (stop !== row) {
    stop?.click();
  }
}

/** Marking text of a row to copy it is no click. */
export function isTextMarked(row: Element): boolean {
  const selection = window.getSelection();
  return selection !== null && selection.toString() !== '' && row.contains(selection.anchorNode);
}
