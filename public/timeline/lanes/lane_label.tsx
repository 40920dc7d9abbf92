import { css } from '@emotion/react';
import type { FilterName } from '../../../common/filters/filters';
import type { LaneLevel, LanePath } from '../../../common/timeline/lane_path';
import { CellFilters } from '../../grid/cell_filters';
import { Chevron } from '../../icons/chevron';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { shownText } from '../../text/shown_text';
import { laneName, levelName } from './lane_words';
import type { LaneRow } from './lane_rows';
import { MARK_SHAPES } from '../marks/mark_shapes';
import { messages } from './messages';

/** Filters that a lane's key is a value of. */
const FILTERS: Readonly<Partial<Record<LaneLevel, FilterName>>> = {
  cluster: 'cluster',
  namespace: 'namespace',
  workload: 'workload',
  node: 'node',
  binary: 'binary',
};

/** Name, what tells it from namesakes, enforced events and documents of a lane. */
export function LaneLabel({
  row: { path, level, lane, isOpen, canOpen },
  onFold,
}: {
  row: Extract<LaneRow, { kind: 'lane' }>;
  onFold: (path: LanePath) => void;
}) {
  const colors = useColors();
  const filter = level === 'pod' ? 'pod' : FILTERS[level];
  const name = laneName(level, lane);
  return (
    <div
      css={css`
        display: flex;
        align-items: center;
        gap: 4px;
      `}
    >
      <button
        type="button"
        tabIndex={-1}
        data-grid-stop="row"
        data-test-subj="foldLane"
        disabled={!canOpen}
        {...(canOpen && { 'aria-expanded': isOpen })}
        aria-label={messages.laneLabel({
          level: levelName(level),
          name: shownText(name, 200),
          documents: lane.documents.toLocaleString(),
          enforced: lane.enforced.toLocaleString(),
        })}
        onClick={() => onFold(path)}
        css={css`
          display: flex;
          flex: 1;
          gap: 4px;
          align-items: center;
          min-width: 0;
          color: ${colors.text};
          text-align: left;
          &:disabled {
            cursor: default;
          }
        `}
      >
        <span css={chevronCss}>{canOpen && <Chevron isOpen={isOpen} />}</span>
        <CutLine text={name} title={`${levelName(level)} ${name}`} tail={10} />
        {lane.detail !== undefined && (
          <span
            css={css`
              flex: none;
              max-width: 90px;
              overflow: hidden;
              color: ${colors.textSubdued};
              text-overflow: ellipsis;
              white-space: nowrap;
            `}
          >
            {shownText(lane.detail.slice(0, 12)) || messages.withoutUid()}
          </span>
        )}
      </button>
      {lane.firstSeen !== undefined && lane.firstSeen > 0 && <FirstSeen count={lane.firstSeen} />}
      {lane.enforced > 0 && <Enforced count={lane.enforced} />}
      <span
        css={css`
          flex: none;
          min-width: 44px;
          color: ${colors.textSubdued};
          font-variant-numeric: tabular-nums;
          text-align: right;
        `}
      >
        {lane.documents.toLocaleString()}
      </span>
      {filter && lane.key !== '' && <CellFilters name={filter} value={filterValue(level, lane)} />}
    </div>
  );
}

/** A pod's key may hold more than its name. */
function filterValue(level: LaneLevel, lane: { key: string; name: string }): string {
  return level === 'pod' ? lane.name : lane.key;
}

function Enforced({ count }: { count: number }) {
  const colors = useColors();
  return (
    <span
      title={messages.enforcedCount({ count: count.toLocaleString() })}
      css={css`
        display: flex;
        flex: none;
        gap: 2px;
        align-items: center;
        color: ${colors.textDanger};
        font-variant-numeric: tabular-nums;
      `}
    >
      <svg width="9" height="9" viewBox="-5 -5 10 10" aria-hidden>
        <path d={MARK_SHAPES.killed} fill="currentColor" />
      </svg>
      {count.toLocaleString()}
    </span>
  );
}

function FirstSeen({ count }: { count: number }) {
  const colors = useColors();
  return (
    <span
      css={css`
        flex: none;
        color: ${colors.textWarning};
      `}
    >
      {messages.firstSeenCount({ count: count.toLocaleString() })}
    </span>
  );
}

const chevronCss = css`
  display: flex;
  flex: none;
  width: 16px;
`;
