import { EuiButtonEmpty, EuiButtonIcon, EuiSelect, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { LaneOrder, TimelineAnswer } from '../../common/api/timeline';
import type { Grouping } from '../../common/timeline/lane_path';
import { BAR_HEIGHT } from '../shell/page_frame_sizes';
import { useColors } from '../shell/theme';
import { useAddress } from '../shell/address/use_address';
import { ExportMenu } from './export/export_menu';
import type { LaneLoads } from './lanes/use_lane_buckets';
import type { LaneRow } from './lanes/lane_rows';
import { Legend } from './marks/legend';
import type { MissingSpan } from './missing/missing_spans';
import { parseTimelineParameters, printTimelineParameters } from './timeline_parameters';
import type { View } from './view/use_view';
import { ViewPresets } from './view/view_presets';
import { messages } from './messages';

/** How lanes are arranged and ordered, zoom, and what the marks mean. */
export function TimelineToolbar(properties: {
  view: View;
  answer: TimelineAnswer;
  rows: readonly LaneRow[];
  loads: LaneLoads;
  width: number;
  missing: readonly MissingSpan[];
}) {
  const { view } = properties;
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      css={css`
        display: flex;
        flex: none;
        flex-wrap: wrap;
        gap: ${euiTheme.size.xs} ${euiTheme.size.s};
        align-items: center;
        min-height: ${BAR_HEIGHT}px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        white-space: nowrap;
        > * {
          flex: none;
        }
      `}
    >
      <ArrangementChoices />
      <span
        css={css`
          && {
            flex: 1;
          }
        `}
      />
      <Legend />
      <ExportMenu {...properties} />
      <ViewPresets view={view} />
      <EuiButtonIcon
        iconType="minus"
        size="s"
        isDisabled={view.isWhole}
        aria-label={messages.zoomOut()}
        onClick={() => view.zoomBy(1 / 2)}
        data-test-subj="zoomOut"
      />
      <EuiButtonIcon
        iconType="plus"
        size="s"
        aria-label={messages.zoomIn()}
        onClick={() => view.zoomBy(2)}
        data-test-subj="zoomIn"
      />
      <EuiButtonEmpty
        size="xs"
        isDisabled={view.isWhole}
        onClick={view.showAll}
        data-test-subj="wholeRange"
      >
        {messages.wholeRange()}
      </EuiButtonEmpty>
    </div>
  );
}

function ArrangementChoices() {
  const { address, go } = useAddress();
  const { by, order } = parseTimelineParameters(address.pageParameters);
  const change = (changed: Parameters<typeof printTimelineParameters>[0]) =>
    go((current) => ({
      ...current,
      pageParameters: printTimelineParameters({
        ...parseTimelineParameters(current.pageParameters),
        ...changed,
      }),
    }));
  return (
    <>
      <div css={{ width: 280 }}>
        <EuiSelect
          compressed
          prepend={messages.lanesBy()}
          aria-label={messages.lanesByLabel()}
          options={groupingOptions()}
          value={by}
          // Paths of one arrangement mean nothing in another.
          onChange={({ target }) =>
            change({ by: target.value as Grouping, open: undefined, lane: undefined })
          }
          data-test-subj="lanesBy"
        />
      </div>
      <div css={{ width: 240 }}>
        <EuiSelect
          compressed
          prepend={messages.orderedBy()}
          aria-label={messages.orderLabel()}
          options={orderOptions()}
          value={order}
          onChange={({ target }) => change({ order: target.value as LaneOrder })}
          data-test-subj="laneOrder"
        />
      </div>
    </>
  );
}

function groupingOptions(): { value: Grouping; text: string }[] {
  return [
    {
      value: 'workload',
      text: messages.byWorkload(),
    },
    {
      value: 'node',
      text: messages.byNode(),
    },
    {
      value: 'binary',
      text: messages.byBinary(),
    },
  ];
}

function orderOptions(): { value: LaneOrder; text: string }[] {
  return [
    {
      value: 'enforced',
      text: messages.orderEnforced(),
    },
    {
      value: 'first_activity',
      text: messages.orderFirst(),
    },
    {
      value: 'first_seen_binaries',
      text: messages.orderNew(),
    },
  ];
}
