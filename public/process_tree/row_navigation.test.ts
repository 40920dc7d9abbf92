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
  it.each([
    ['ArrowDown', 0, { kind: 'move', index: 1 }],
    ['ArrowDown', 4, { kind: 'move', index: 4 }],
    ['ArrowUp', 3, { kind: 'move', index: 2 }],
    ['ArrowUp', 0, { kind: 'move', index: 0 }],
    ['PageDown', 1, { kind: 'move', index: 4 }],
    ['PageUp', 2, { kind: 'move', index: 0 }],
    ['Home', 3, { kind: 'move', index: 0 }],
    ['End', 0, { kind: 'move', index: 4 }],
    ['ArrowRight', 1, { kind: 'open', index: 1 }],
    ['ArrowRight', 2, { kind: 'move', index: 3 }],
    ['ArrowRight', 3, undefined],
    ['ArrowLeft', 2, { kind: 'close', index: 2 }],
    ['ArrowLeft', 1, { kind: 'move', index: 0 }],
    ['ArrowLeft', 3, { kind: 'move', index: 2 }],
    ['*', 1, { kind: 'open_siblings', index: 1 }],
    ['Enter', 3, { kind: 'select', index: 3 }],
    ['a', 3, undefined],
    ['Tab', 3, undefined],
  ])('%s on row %i', (key, active, expected) => {
    expect(stepOfKey(key, ROWS, active, 3)).toEqual(expected);
  });

  it('keeps a closed root where it is', () => {
    const closedRoot = [{ hasChildren: true, isOpen: false, parentIndex: -1 }];
    expect(stepOfKey('ArrowLeft', closedRoot, 0, 3)).toBeUndefined();
  });

  it('has nothing to say about an empty tree', () => {
    expect(stepOfKey('ArrowDown', [], 0, 3)).toBeUndefined();
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
