import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import type { TreeViewProperties } from '../tree_view_properties';
import { chooseRow } from '../navigation/use_table_navigation';
import { GraphActiveItem, ITEM_ID } from './graph_active_item';
import { GraphControls } from './graph_controls';
import { graphLayout } from './graph_layout';
import { nodeAt, nodesInside } from './graph_window';
import { transformAt } from './graph_zoom';
import { useGraphCanvas } from './use_graph_canvas';
import { useGraphKeys } from './use_graph_keys';
import { messages } from './messages';

/** The tree as a graph on a canvas: time and generations go to the right, only what is seen is drawn. */
export function GraphView(view: TreeViewProperties) {
  const { lines, active } = view;
  const { activeIndex, setActive } = active;
  const colors = useColors();
  const frame = useRef<HTMLDivElement>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const layout = useMemo(() => graphLayout(lines), [lines]);
  const graph = useGraphCanvas(view, layout, hasFocus);
  const { setCanvas, zoom, sizeOf, windowNow, drawn } = graph;

  useWantedNodes(view, () => nodesInside(layout, windowNow()), drawn);
  const onKeyDown = useGraphKeys(view, layout, graph);
  useFocusOnTarget(view, frame);

  const pointed = ({ nativeEvent: { offsetX, offsetY } }: MouseEvent) => {
    const { x, y, scale } = zoom.current();
    return nodeAt(layout, (offsetX - x) / scale, (offsetY - y) / scale);
  };
  return (
    <div css={outerCss}>
      <div
        ref={frame}
        role="tree"
        tabIndex={0}
        aria-label={messages.label()}
        aria-activedescendant={ITEM_ID}
        data-test-subj="processGraph"
        data-drawn-nodes={drawn}
        onKeyDown={(event: KeyboardEvent) => onKeyDown(event)}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        css={css`
          width: 100%;
          height: 100%;
          outline: none;
          &:focus-visible {
            box-shadow: inset 0 0 0 2px ${colors.primary};
          }
        `}
      >
        <canvas
          ref={setCanvas}
          aria-hidden
          css={canvasCss}
          onClick={(event) => {
            const row = pointed(event);
            const line = row === undefined ? undefined : lines[row];
            if (!line) return;
            setActive(line.id);
            chooseRow(view, line);
          }}
          onDoubleClick={(event) => {
            const row = pointed(event);
            const line = row === undefined ? undefined : lines[row];
            if (line?.kind === 'task' && line.hasChildren) view.onToggle(line);
          }}
        />
        <GraphActiveItem view={view} />
      </div>
      <GraphControls
        onZoomIn={() => zoom.zoomBy(1.4)}
        onZoomOut={() => zoom.zoomBy(1 / 1.4)}
        onFit={graph.fit}
        onToActive={() => zoom.moveTo(transformAt(layout, activeIndex, sizeOf(), 1))}
      />
    </div>
  );
}

/** Command lines of the visible nodes; `drawn` changes when the window did. */
function useWantedNodes(
  { lines, model, details: { want } }: TreeViewProperties,
  inSight: () => readonly number[],
  drawn: string,
): void {
  const seen = useRef(inSight);
  useEffect(() => {
    seen.current = inSight;
  });
  useEffect(() => {
    const rows = seen.current().slice(0, MAX_WANTED);
    const execIds = rows.flatMap((row) => {
      const line = lines[row];
      return line?.kind === 'task' ? [line.execId] : [];
    });
    want([...new Set([model.asked, ...execIds])]);
  }, [want, lines, model.asked, drawn]);
}

/** Nodes for which command lines are loaded at a time; where more are visible none can be read. */
const MAX_WANTED = 200;

/** Closing the details gives the focus back to the graph. */
function useFocusOnTarget(
  { target }: TreeViewProperties,
  frame: { readonly current: HTMLDivElement | null },
): void {
  useEffect(() => {
    if (target?.focus) frame.current?.focus();
  }, [target, frame]);
}

const outerCss = css`
  position: relative;
  flex: 1;
  min-height: 0;
  min-width: 0;
  overflow: hidden;
`;

const canvasCss = css`
  position: absolute;
  top: 0;
  left: 0;
  width: 100%;
  height: 100%;
  cursor: grab;
  touch-action: none;
  &:active {
    cursor: grabbing;
  }
`;
