import { useEffect, useMemo, useRef, useState } from 'react';
import { useResizeObserver } from '@elastic/eui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import { useTimeFormat } from '../shell/use_time_format';
import { columnsFor, gridTemplate } from './columns';
import type { Dimming } from './dimming';
import { drawnRows } from './drawn_rows';
import { isOpen, stagesOf, type Folding } from './folding';
import type { NavigationStep } from './row_navigation';
import { StickyRows } from './sticky_rows';
import { stickyAncestors } from './sticky_ancestors';
import { TableHead } from './table_head';
import { nodeOfLine, rowIdOf, type TreeModel } from './tree_model';
import { TreeRowView, type RowHandlers } from './tree_row_view';
import { ROW_HEIGHT } from './row_sizes';
import { useTreeStyles } from './tree_styles';
import { useActiveRow } from './use_active_row';
import { useClock } from './use_clock';
import type { RowDetails } from './use_row_details';
import { useTreeKeys } from './use_tree_keys';
import { useTreeScroll, type ScrollTarget } from './use_tree_scroll';

/** Rows drawn beyond the screen, so that quick scrolling shows no gaps. */
const OVERSCAN = 12;

export interface TreeTableProperties extends RowHandlers {
  model: TreeModel;
  lines: readonly VisibleRow[];
  /** exec_id of the process whose details are shown or would be. */
  selected: string;
  folding: Folding;
  details: RowDetails;
  dimming: Dimming;
  /** exec_ids of rows that a search or a finding names. */
  matches: ReadonlySet<string>;
  target: ScrollTarget | undefined;
  onOpenSiblings: (line: VisibleRow) => void;
  /** Escape: closes the details. */
  onClose: () => void;
}

/** The process tree as a treegrid, only as many rows in the document as the screen shows. */
export function TreeTable(properties: TreeTableProperties) {
  const { model, lines, selected, folding, details, dimming, matches, target } = properties;
  const { onSelect, onToggle, onToggleStages, onOpenSiblings } = properties;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { width } = useResizeObserver(frame, 'width');
  const columns = useMemo(
    () => columnsFor(width, model.hasSeveralNodes),
    [width, model.hasSeveralNodes],
  );
  const styles = useTreeStyles();
  const time = useTimeFormat();
  const clock = useClock(model.nodeOf.get(model.asked)?.startTime);
  const { activeIndex, setActive, indexOf } = useActiveRow(model, lines, selected);
  useEffect(() => {
    if (target) setActive(target.execId);
  }, [target, setActive]);
  const selectedLine = indexOf.has(selected) ? selected : rowIdOf(model, selected);

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

  const { want } = details;
  useEffect(() => {
    const inSight = lines.slice(startIndex, endIndex + 1);
    const above = sticky.indexes.map((index) => lines[index]);
    const wanted = [...above, ...inSight].flatMap((line) => (line ? [line.execId] : []));
    want([...new Set([model.asked, ...wanted])]);
  }, [want, lines, startIndex, endIndex, sticky, model.asked]);

  const goTo = (index: number) => {
    const line = lines[index];
    if (!line) return;
    setActive(line.execId);
    scrollTo(index);
  };
  const onStep = (step: NavigationStep) => {
    const line = lines[step.index];
    if (!line) return;
    switch (step.kind) {
      case 'move':
        return goTo(step.index);
      case 'open':
      case 'close':
        return onToggle(line);
      case 'open_siblings':
        return onOpenSiblings(line);
      case 'select':
        return onSelect(line);
    }
  };
  const { onKeyDown } = useTreeKeys({
    body: scroller,
    model,
    lines,
    activeIndex,
    target,
    onStep,
    onClose: properties.onClose,
  });

  return (
    <div
      ref={setFrame}
      role="treegrid"
      aria-label={i18n.translate('tetragonInvestigator.tree.label', {
        defaultMessage: 'Process tree',
      })}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      data-test-subj="processTree"
      css={frameCss}
      style={{ ['--tetragonTreeColumns' as string]: gridTemplate(columns) }}
    >
      <TableHead columns={columns} isLogarithmic={model.scale.isLogarithmic} />
      <div
        ref={scroller}
        role="rowgroup"
        css={scrollerCss}
        data-test-subj="treeScroller"
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onFocus={({ target: focused }) => {
          const row = focused.closest<HTMLElement>('[data-exec-id]');
          if (row?.dataset.execId !== undefined) setActive(row.dataset.execId);
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
        <div
          role="presentation"
          style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
        >
          {virtualizer.getVirtualItems().map(({ index }) => {
            const line = lines[index];
            const node = line && nodeOfLine(model, line);
            if (!line || !node) return null;
            const row = details.rows.get(line.execId);
            return (
              <TreeRowView
                key={line.execId}
                line={line}
                index={index}
                model={model}
                details={row}
                columns={columns}
                isSelected={line.execId === selectedLine}
                isActive={index === activeIndex}
                isDimmed={dimming.isDimmed(node, row)}
                isMatch={matches.has(line.execId)}
                areStagesShown={isOpen(folding, stagesOf(line.execId), false)}
                styles={styles}
                clock={clock}
                precise={time.precise}
                onSelect={onSelect}
                onToggle={onToggle}
                onToggleStages={onToggleStages}
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
