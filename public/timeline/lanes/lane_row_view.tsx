import { memo } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import type { Grouping, LanePath } from '../../../common/timeline/lane_path';
import type { TimeSpan } from '../../../common/timeline/view';
import type { ApiError } from '../../query/api_error';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { LaneBars } from './lane_bars';
import { LaneCanvas } from './lane_canvas';
import { LaneLabel } from './lane_label';
import { LaneLifetimes } from './lane_lifetimes';
import type { LoadedLane } from './use_lane_buckets';
import type { LaneRow } from './lane_rows';
import type { MarkColors } from '../marks/mark_colors';
import { MissingHatch } from '../missing/missing_hatch';
import { missingInLane, type MissingSpan } from '../missing/missing_spans';
import { QuietMark } from '../missing/quiet_mark';
import { LABEL_WIDTH, LANE_HEIGHT } from '../timeline_sizes';
import type { BarLane } from './use_bars';
import { messages } from './messages';

interface LaneRowProperties {
  row: LaneRow;
  index: number;
  top: number;
  height: number;
  /** Its single processes, where they are few enough. */
  barLane: BarLane | undefined;
  /** What their times count from. */
  origin: number;
  /** End of the range, up to which a container without an end may have lived. */
  until: number;
  by: Grouping;
  /** Of all lanes. */
  missing: readonly MissingSpan[];
  width: number;
  view: TimeSpan;
  most: number;
  marks: MarkColors;
  loaded: LoadedLane | undefined;
  error: ApiError | undefined;
  onFocus: (index: number) => void;
  onFold: (path: LanePath) => void;
  onRetryLane: () => void;
  onRetryLevel: () => void;
}

/** One row: the label in the document, what happened on a canvas. */
export const LaneRowView = memo(function LaneRowView(properties: LaneRowProperties) {
  const { row, index, top } = properties;
  const colors = useColors();
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      data-row-index={index}
      data-lane-key={row.key}
      data-test-subj={`timelineRow-${row.kind}`}
      onFocus={() => properties.onFocus(index)}
      css={css`
        position: absolute;
        right: 0;
        left: 0;
        display: flex;
        border-bottom: 1px solid ${colors.border};
        font-size: 12px;
        line-height: ${LANE_HEIGHT - 1}px;
        &:hover {
          background: ${colors.backgroundHover};
        }
      `}
      style={{ top, height: properties.height }}
    >
      <RowLabel {...properties} />
      <RowPlot {...properties} />
    </div>
  );
});

function RowLabel({ row, onFold }: LaneRowProperties) {
  const colors = useColors();
  return (
    <div
      role="rowheader"
      css={css`
        position: relative;
        flex: none;
        width: ${LABEL_WIDTH}px;
        padding: 0 12px 0 0;
        border-right: 1px solid ${colors.border};
        overflow: hidden;
        &:hover [data-filter-buttons] {
          opacity: 1;
          pointer-events: auto;
        }
      `}
      style={{ paddingLeft: 8 + row.depth * 16 }}
    >
      {row.kind === 'lane' && <LaneLabel row={row} onFold={onFold} />}
      {row.kind === 'rest' && <RestLabel rest={row.rest} />}
    </div>
  );
}

function RowPlot({
  row,
  width,
  view,
  most,
  marks,
  loaded,
  barLane,
  origin,
  until,
  by,
  missing,
  error,
  onRetryLane,
  onRetryLevel,
}: LaneRowProperties) {
  const failure = row.kind === 'failed' ? row.error : error;
  const retry = row.kind === 'failed' ? onRetryLevel : onRetryLane;
  return (
    <div
      role="gridcell"
      css={css`
        position: relative;
        flex: 1;
        min-width: 0;
        overflow: hidden;
      `}
    >
      {row.kind === 'lane' && row.lane.containers && width > 0 && (
        <LaneLifetimes containers={row.lane.containers} view={view} until={until} width={width} />
      )}
      {row.kind === 'lane' && missing.length > 0 && width > 0 && (
        <MissingHatch spans={missingInLane(missing, by, row.path)} view={view} width={width} />
      )}
      {row.kind === 'lane' && row.level === 'node' && loaded && !failure && (
        <QuietMark loaded={loaded} view={view} until={until} width={width} />
      )}
      {failure ? (
        <LaneFailure error={failure} onRetry={retry} />
      ) : (
        row.kind === 'lane' &&
        width > 0 &&
        (barLane && !row.isOpen ? (
          <LaneBars lane={barLane} origin={origin} view={view} width={width} />
        ) : (
          loaded && (
            <LaneCanvas
              name={row.lane.name}
              width={width}
              view={view}
              most={most}
              marks={marks}
              loaded={loaded}
            />
          )
        ))
      )}
    </div>
  );
}

/** What has no lane of its own, with exact numbers. */
function RestLabel({
  rest: { lanes, lanesAreExact, documents, enforced },
}: {
  rest: Extract<LaneRow, { kind: 'rest' }>['rest'];
}) {
  const colors = useColors();
  const values = {
    lanes: lanes.toLocaleString(),
    documents: documents.toLocaleString(),
    enforced: enforced.toLocaleString(),
  };
  return (
    <span
      tabIndex={-1}
      data-grid-stop="row"
      data-test-subj="restLane"
      title={messages.restTitle(values)}
      css={css`
        display: flex;
        justify-content: space-between;
        color: ${colors.textSubdued};
        font-style: italic;
      `}
    >
      <span>{lanesAreExact ? messages.rest(values) : messages.restAbout(values)}</span>
      <span>{values.documents}</span>
    </span>
  );
}

function LaneFailure({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const colors = useColors();
  return (
    <div
      role="alert"
      data-test-subj="laneFailure"
      css={css`
        display: flex;
        align-items: center;
        padding: 0 8px;
        background: ${colors.backgroundDanger};
        color: ${colors.textDanger};
      `}
    >
      <CutLine text={error.message} />
      <EuiButtonEmpty
        size="xs"
        color="danger"
        onClick={onRetry}
        data-test-subj="retryLane"
        css={css`
          flex: none;
          height: 20px;
        `}
      >
        {messages.retryLane()}
      </EuiButtonEmpty>
    </div>
  );
}
