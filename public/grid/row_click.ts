import type { MouseEvent } from 'react';
import { isPlainClick } from '../shell/address/link_to';
import { mainStop } from './use_grid_keys';

/**
 * Makes a click anywhere in a row one on the row's own link or button; any other than a plain one
 * (Ctrl, middle button) opens the link in a new tab.
 */
export function clickThrough(event: MouseEvent<HTMLElement>): void {
  const { currentTarget: row, target } = event;
  if (event.defaultPrevented || !isForRow(row, target)) return;
  const stop = mainStop(row);
  if (stop instanceof HTMLAnchorElement && !isPlainClick(event)) {
    window.open(stop.href, '_blank', 'noopener');
  } else if (stop !== row) {
    stop?.click();
  }
}

/** Links and buttons act for themselves, and marking text to copy it is no click. */
export function isForRow(row: Element, target: EventTarget): boolean {
  return target instanceof Element && !target.closest('a, button') && !isTextMarked(row);
}

function isTextMarked(row: Element): boolean {
  const selection = window.getSelection();
  return selection !== null && selection.toString() !== '' && row.contains(selection.anchorNode);
}
