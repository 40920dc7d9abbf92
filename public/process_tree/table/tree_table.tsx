import { useMemo, useRef, useState } from 'react';
import { useResizeObserver } from '@elastic/eui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import { columnsFor, gridTemplate } from './columns';
import { drawnRows } from '../../grid/drawn_rows';
import { COLUMNS_VARIABLE } from '../../grid/table_styles';
import { StickyRows } from './sticky_rows';
import { stickyAncestors } from './sticky_ancestors';
import { TableHead } from './table_head';
import { TableRow } from './table_row';
import { ROW_HEIGHT } from './row_sizes';
import { useTreeStyles } from './tree_styles';
import type { TreeViewProperties } from '../tree_view_properties';
import { useTableNavigation } from '../navigation/use_table_navigation';
import { useWantedRows } from '../loading/use_wanted_rows';
import { useTreeScroll } from './use_tree_scroll';
import { messages } from './messages';

/** Rows drawn beyond the screen, so that quick scrolling shows no gaps. */
const OVERSCAN = 12;

/** The process tree as a treegrid, only as many rows in the document as the screen shows. */
export function TreeTable(properties: TreeViewProperties) {
  const { model, lines, details, target, active } = properties;
  const { activeIndex, setActive, indexOf } = active;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { width } = useResizeObserver(frame, 'width');
  const columns = useMemo(
    () => columnsFor(width, model.hasSeveralNodes),
    [width, model.hasSeveralNodes],
  );
  const styles = useTreeStyles();

  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The active row stays in the document, so that it does not lose the focus.
    rangeExtractor: (range) => drawnRows(range, activeIndex),
  });
  // After the virtualizer, which puts the list to its top when it is mounted.
  const { scrollTo, onScroll } = useTreeScroll(scroller, lines, indexOf, target);
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {};
  const sticky = useMemo(() => stickyAncestors(lines, startIndex), [lines, startIndex]);
  useWantedRows(properties, { startIndex, endIndex, above: sticky.indexes });
  const { goTo, onKeyDown, onClick } = useTableNavigation(properties, scroller, scrollTo);

  return (
    <div
      ref={setFrame}
      role="treegrid"
      aria-label={messages.label()}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      data-test-subj="processTree"
      css={frameCss}
      style={{ [COLUMNS_VARIABLE as string]: gridTemplate(columns) }}
    >
      <TableHead columns={columns} isLogarithmic={model.scale.isLogarithmic} styles={styles} />
      <div
        ref={scroller}
        role="presentation"
        css={scrollerCss}
        data-test-subj="treeScroller"
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={({ target: focused }) => {
          const row = focused.closest<HTMLElement>('[data-row-id]');
          if (row?.dataset.rowId !== undefined) setActive(row.dataset.rowId);
        }}
      >
        <StickyRows
          sticky={sticky}
          lines={lines}
          model={model}
          details={details.rows}
          styles={styles}
          onGoTo={goTo}
        />
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ index }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <TableRow
                key={line.id}
                line={line}
                index={index}
                view={properties}
                columns={columns}
                styles={styles}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const frameCss = css`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
  min-width: 0;
`;

const scrollerCss = css`
  position: relative;
  flex: 1;
  min-height: 0;
  overflow: hidden auto;
  scrollbar-gutter: stable;
`;
