import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessSummary } from '../../common/api/processes';
import { toProcess } from '../shell/address/link_to';
import { useAddress } from '../shell/address/use_address';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { COLUMN_IDS, ROW_HEIGHT } from './columns';
import { ProcessRow } from './process_row';
import { processKey } from './process_pages';
import { useRowStyles } from './row_styles';
import { TableHead } from './table_head';
import { useGridKeys } from '../grid/use_grid_keys';

/** Rows drawn beyond the screen, so that quick scrolling shows no gaps. */
const OVERSCAN = 12;

/** Rows shown above the one to begin with. */
const ROWS_ABOVE = 6;

/** Width below which the table scrolls sideways instead of crushing its columns. */
const SMALLEST_WIDTH = 1_060;

/**
 * The list of processes, only as many rows in the document as the screen shows. `footer` stands
 * after the last row.
 */
export function ProcessTable({
  rows,
  total,
  footer,
  startKey,
  onOpen,
}: {
  rows: readonly ProcessSummary[];
  total: number;
  footer?: ReactNode;
  /** `processKey` of the row to begin with. */
  startKey: string | undefined;
  /** A process is about to be opened. */
  onOpen: (key: string) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { address, go, hrefOf } = useAddress();
  const [start] = useState(() => indexOf(rows, startKey));
  const time = useTimeFormat();
  const styles = useRowStyles();
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
    initialOffset: Math.max(0, ((start ?? 0) - ROWS_ABOVE) * ROW_HEIGHT),
  });
  const pageRows = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT) - 1);
  const { activeIndex, setActiveIndex, onKeyDown } = useGridKeys(
    scroller,
    rows.length,
    pageRows,
    (index) => virtualizer.scrollToIndex(index),
    start,
  );
  const open = useCallback(
    (process: ProcessSummary) => {
      onOpen(processKey(process));
      go(toProcess(process.execId, process.cluster));
    },
    [go, onOpen],
  );
  return (
    <div ref={scroller} css={scrollerCss} data-test-subj="processScroller">
      <div
        role="grid"
        aria-label={i18n.translate('tetragonInvestigator.processes.grid', {
          defaultMessage: 'Processes, newest start first',
        })}
        aria-rowcount={total + 1}
        aria-colcount={COLUMN_IDS.length}
        onKeyDown={onKeyDown}
        css={gridCss}
        data-test-subj="processTable"
      >
        <TableHead />
        <div role="rowgroup" css={bodyCss} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const process = rows[index];
            if (!process) return null;
            return (
              <ProcessRow
                key={processKey(process)}
                process={process}
                index={index}
                isActive={index === activeIndex}
                top={start}
                href={hrefOf(toProcess(process.execId, process.cluster)(address))}
                onOpen={open}
                onFocus={setActiveIndex}
                time={time}
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

function indexOf(rows: readonly ProcessSummary[], key: string | undefined): number | undefined {
  const index = rows.findIndex((row) => processKey(row) === key);
  return index < 0 ? undefined : index;
}

const scrollerCss = css`
  flex: 1;
  min-height: 0;
  overflow: auto;
`;

const gridCss = css`
  min-width: ${SMALLEST_WIDTH}px;
`;

const bodyCss = css`
  position: relative;
`;
