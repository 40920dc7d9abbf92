import { describe, expect, it } from 'vitest';
import { columnsFor, gridTemplate } from './columns';

describe('columnsFor', () => {
  it('shows everything on a wide screen', () => {
    expect(columnsFor(1_888, true)).toEqual([
      'process',
      'pid',
      'user',
      'start',
      'duration',
      'exit',
      'pod',
      'known',
      'node',
    ]);
  });

  it('leaves out the node where there is only one', () => {
    expect(columnsFor(1_888, false)).not.toContain('node');
  });

  it('keeps what tells most as it gets narrower', () => {
    expect(columnsFor(1_248, false)).toEqual([
      'process',
      'pid',
      'user',
      'start',
      'duration',
      'exit',
    ]);
    expect(columnsFor(768, false)).toEqual(['process', 'start', 'exit']);
    expect(columnsFor(0, true)).toEqual(['process', 'start', 'exit']);
  });
});

it('gives the rest of the width to the process', () => {
  expect(gridTemplate(['process', 'pid'])).toBe('minmax(0, 1fr) 64px');
});
