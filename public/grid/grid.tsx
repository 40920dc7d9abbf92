import { useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import { gridTemplate, ROW_HEIGHT, smallestWidth, type Column } from './column';
import { copiedRow } from './copied_row';
import { drawnRows } from './drawn_rows';
import { GridHead } from './grid_head';
import { GridRow } from './grid_row';
import { COLUMNS_VARIABLE, useTableStyles } from './table_styles';
import { useGridKeys } from './use_grid_keys';

/** Rows drawn beyond the screen, so that quick scrolling shows no gaps. */
const OVERSCAN = 12;

/** Rows shown above the one to begin with. */
const ROWS_ABOVE = 6;

/** Rows before the last one loaded at which the end is near. */
const NEAR_END = 20;

interface GridProperties<Row> {
  /** The accessible name. */
  label: string;
  /** Memoised: a new list draws every row anew. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Rows of the whole answer, of which `rows` are the first. */
  total: number;
  keyOf: (row: Row) => string;
  /** Pixels. */
  rowHeight?: number;
  /** Key of the row to begin with, focused. */
  startKey?: string | undefined;
  /** Key of the row shown beside the table. */
  selectedKey?: string | undefined;
  /** A click anywhere in a row is one on its own link or button. */
  isClickable?: boolean;
  /** Called when the end of `rows` is near. */
  onEnd?: (() => void) | undefined;
  /** After the last row. */
  footer?: ReactNode;
  testSubjects: { scroller: string; grid: string; row: string };
}

/** A list of rows in columns, only as many of them in the document as the screen shows. */
export function Grid<Row>({
  label,
  columns,
  rows,
  total,
  keyOf,
  rowHeight = ROW_HEIGHT,
  startKey,
  selectedKey,
  isClickable = false,
  onEnd,
  footer,
  testSubjects,
}: GridProperties<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const styles = useTableStyles(rowHeight);
  const [startIndex] = useState(() => indexOfKey(rows, keyOf, startKey));
  const { activeIndex, setActiveIndex, onKeyDown } = useGridKeys(scroller, {
    rowCount: rows.length,
    rowHeight,
    startIndex,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingStart: rowHeight,
    initialOffset: Math.max(0, ((startIndex ?? 0) - ROWS_ABOVE) * rowHeight),
    // The active row stays in the document, so that it does not lose the focus.
    rangeExtractor: (range) => drawnRows(range, activeIndex),
  });
  const lastShown = virtualizer.range?.endIndex ?? -1;
  useEffect(() => {
    if (onEnd && lastShown >= rows.length - NEAR_END) onEnd();
  }, [onEnd, lastShown, rows.length]);
  const onCopy = (event: ClipboardEvent) => {
    const row = rows[activeIndex];
    if (!row || window.getSelection()?.toString()) return;
    event.clipboardData.setData('text/plain', copiedRow(columns, row));
    event.preventDefault();
  };
  return (
    <div ref={scroller} css={scrollerCss} data-test-subj={testSubjects.scroller}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        style={{
          [COLUMNS_VARIABLE as string]: gridTemplate(columns),
          minWidth: smallestWidth(columns),
        }}
        data-test-subj={testSubjects.grid}
      >
        <GridHead columns={columns} styles={styles} />
        <div role="rowgroup" css={bodyCss} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = keyOf(row);
            return (
              <GridRow
                key={key}
                row={row}
                index={index}
                top={start}
                columns={columns}
                isSelected={key === selectedKey}
                isClickable={isClickable}
                onFocus={setActiveIndex}
                testSubject={testSubjects.row}
                styles={styles}
              />
            );
          })}
        </div>
      </div>
      {footer}
    </div>
  );
}

function indexOfKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  key: string | undefined,
): number | undefined {
  const index = key === undefined ? -1 : rows.findIndex((row) => keyOf(row) === key);
  return index < 0 ? undefined : index;
}

const scrollerCss = css`
  flex: 1;
  min-height: 0;
  overflow: auto;
`;

const bodyCss = css`
  position: relative;
`;
