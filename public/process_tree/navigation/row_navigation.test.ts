import { describe, expect, it } from 'vitest';
import { rowOfTyping, stepOfKey, type NavigableRow } from './row_navigation';

/**
 * 0 systemd        open
 * 1   sshd         closed, has children
 * 2   containerd   open
 * 3     bash       leaf
 * 4   cron         leaf
 */
const ROWS: NavigableRow[] = [
  { hasChildren: true, isOpen: true, parentIndex: -1 },
  { hasChildren: true, isOpen: false, parentIndex: 0 },
  { hasChildren: true, isOpen: true, parentIndex: 0 },
  { hasChildren: false, isOpen: false, parentIndex: 2 },
  { hasChildren: false, isOpen: false, parentIndex: 0 },
];

describe('stepOfKey', () => {
  it.each<[string, number, number | undefined, object | undefined]>([
    ['ArrowDown', 0, undefined, { kind: 'move', index: 1 }],
    ['ArrowDown', 4, undefined, { kind: 'move', index: 4 }],
    ['ArrowUp', 3, undefined, { kind: 'move', index: 2 }],
    ['ArrowUp', 0, undefined, { kind: 'move', index: 0 }],
    ['PageDown', 1, undefined, { kind: 'move', index: 4 }],
    ['PageUp', 2, undefined, { kind: 'move', index: 0 }],
    ['Home', 3, undefined, { kind: 'move', index: 0 }],
    ['End', 0, undefined, { kind: 'move', index: 4 }],
    ['ArrowRight', 1, undefined, { kind: 'open', index: 1 }],
    ['ArrowRight', 2, undefined, { kind: 'move', index: 2, cell: 0 }],
    ['ArrowRight', 3, undefined, { kind: 'move', index: 3, cell: 0 }],
    ['ArrowLeft', 2, undefined, { kind: 'close', index: 2 }],
    ['ArrowLeft', 1, undefined, { kind: 'move', index: 0 }],
    ['ArrowLeft', 3, undefined, { kind: 'move', index: 2 }],
    ['*', 1, undefined, { kind: 'open_siblings', index: 1 }],
    ['Enter', 3, undefined, { kind: 'select', index: 3 }],
    [' ', 3, undefined, { kind: 'select', index: 3 }],
    ['a', 3, undefined, undefined],
    ['Tab', 3, undefined, undefined],
    // In cells.
    ['ArrowRight', 3, 0, { kind: 'move', index: 3, cell: 1 }],
    ['ArrowRight', 3, 5, { kind: 'move', index: 3, cell: 5 }],
    ['ArrowLeft', 2, 1, { kind: 'move', index: 2, cell: 0 }],
    ['ArrowLeft', 2, 0, { kind: 'move', index: 2 }],
    ['ArrowDown', 2, 4, { kind: 'move', index: 3, cell: 4 }],
    ['Home', 2, 4, { kind: 'move', index: 2, cell: 0 }],
    ['End', 2, 4, { kind: 'move', index: 2, cell: 5 }],
    ['Enter', 2, 4, { kind: 'select', index: 2 }],
    ['*', 2, 4, undefined],
  ])('%s on row %i, cell %s', (key, row, cell, expected) => {
    const place = { row, cells: 6, ...(cell !== undefined && { cell }) };
    expect(stepOfKey({ key }, ROWS, place, 3)).toEqual(expected);
  });

  it('goes to the first and last row in the same column with Ctrl', () => {
    const place = { row: 2, cell: 4, cells: 6 };
    const step = (key: string) => stepOfKey({ key, ctrlKey: true }, ROWS, place, 3);
    expect(step('Home')).toEqual({ kind: 'move', index: 0, cell: 4 });
    expect(step('End')).toEqual({ kind: 'move', index: 4, cell: 4 });
  });

  it('keeps a closed root where it is', () => {
    const closedRoot = [{ hasChildren: true, isOpen: false, parentIndex: -1 }];
    expect(stepOfKey({ key: 'ArrowLeft' }, closedRoot, { row: 0, cells: 6 }, 3)).toBeUndefined();
  });

  it('has nothing to say about an empty tree', () => {
    expect(stepOfKey({ key: 'ArrowDown' }, [], { row: 0, cells: 6 }, 3)).toBeUndefined();
  });
});

describe('rowOfTyping', () => {
  const names = ['systemd', 'sshd', 'containerd', 'bash', 'Cron'];
  const find = (typed: string, active: number) =>
    rowOfTyping(typed, (index) => names[index] ?? '', names.length, active);

  it.each([
    ['c', 0, 2],
    ['c', 2, 4],
    ['cc', 2, 4],
    ['c', 4, 2],
    ['ss', 0, 1],
    ['ssh', 1, 1],
    ['cr', 2, 4],
    ['b', 3, 3],
    ['zsh', 0, undefined],
  ])('%s from row %i', (typed, active, expected) => {
    expect(find(typed, active)).toBe(expected);
  });
});
