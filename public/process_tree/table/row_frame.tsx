import type { ReactNode } from 'react';
import type { Interpolation, Theme } from '@emotion/react';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { tabStop } from '../../grid/tab_stop';
import { ROW_HEIGHT } from './row_sizes';
import type { TreeStyles } from './tree_styles';

/** A row of the treegrid at its place, with what WAI-ARIA wants to know of it. */
export function RowFrame({
  line,
  index,
  isSelected,
  isActive,
  styles,
  look,
  testSubject,
  children,
}: {
  line: VisibleRow;
  index: number;
  isSelected: boolean;
  /** The one row that Tab reaches. */
  isActive: boolean;
  styles: TreeStyles;
  /** Beside what every row looks like. */
  look?: Interpolation<Theme>;
  testSubject: string;
  children: ReactNode;
}) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={line.level}
      aria-setsize={line.setSize}
      aria-posinset={line.posInSet}
      aria-selected={isSelected}
      {...(line.hasChildren && { 'aria-expanded': line.isOpen })}
      tabIndex={tabStop(isActive)}
      data-row={index}
      data-row-id={line.id}
      {...(line.kind === 'task' && { 'data-exec-id': line.execId })}
      data-test-subj={testSubject}
      css={[styles.row, styles.placed, look]}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {children}
    </div>
  );
}
