import { useState, type KeyboardEvent } from 'react';
import {
  EuiButtonEmpty,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiFlyoutResizable,
  EuiTab,
  EuiTabs,
} from '@elastic/eui';
import { css } from '@emotion/react';
import { ErrorBoundary } from '../../shell/states/error_boundary';
import { FlyoutTitle } from '../../shell/flyout_title';
import { CutLine } from '../../text/cut_line';
import { unnamed } from '../story_line';
import { nameOfBinary } from '../model/ending';
import { DETAILS_TABS, type DetailsTab } from '../tree_parameters';
import { ComparisonView } from './comparison/comparison_view';
import { DetailsContent } from './details_content';
import { refInTree } from '../tree_process_query';
import type { DetailsFlyoutProperties } from './details_flyout_properties';
import { messages } from './messages';

const WIDTH = 480;
const NARROWEST = 360;

/** Two columns of values beside their names. */
const COMPARISON_WIDTH = 760;

/** Everything that is known about the selected process, beside the tree. */
export function DetailsFlyout(properties: DetailsFlyoutProperties) {
  const { execId, cluster, known, tab, comparison, onTab, onClose } = properties;
  const { other } = comparison;
  const view = other === undefined ? 'one' : 'two';
  const [widths, setWidths] = useState({ one: WIDTH, two: COMPARISON_WIDTH });
  const name = known?.binary === undefined ? unnamed(known?.pid) : nameOfBinary(known.binary);
  return (
    <EuiFlyoutResizable
      type="push"
      pushMinBreakpoint="xs"
      // Without a key of its own a comparison would keep the width of the flyout before it.
      key={view}
      size={widths[view]}
      minWidth={NARROWEST}
      onResize={(width) => setWidths({ ...widths, [view]: width })}
      paddingSize="m"
      onClose={onClose}
      onKeyDown={({ key, defaultPrevented }: KeyboardEvent) => {
        if (key !== 'Escape' || defaultPrevented) return;
        if (comparison.isPicking || other !== undefined) comparison.stop();
        else onClose();
      }}
      aria-labelledby="processDetailsTitle"
      data-test-subj="processDetails"
    >
      <EuiFlyoutHeader
        hasBorder
        css={css`
          padding-bottom: 0 !important;
        `}
      >
        <FlyoutTitle id="processDetailsTitle">
          <CutLine text={name} />
        </FlyoutTitle>
        {other === undefined ? (
          <EuiTabs size="s" bottomBorder={false}>
            {DETAILS_TABS.map((id) => (
              <EuiTab
                key={id}
                isSelected={id === tab}
                onClick={() => onTab(id)}
                data-test-subj={`detailsTab-${id}`}
              >
                {titleOf(id)}
              </EuiTab>
            ))}
          </EuiTabs>
        ) : (
          <EuiButtonEmpty
            size="s"
            flush="left"
            iconType="cross"
            onClick={comparison.stop}
            data-test-subj="stopComparing"
          >
            {messages.stop()}
          </EuiButtonEmpty>
        )}
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <ErrorBoundary region="details" resetKey={`${execId} ${tab} ${other}`}>
          {other === undefined ? (
            <DetailsContent key={execId} {...properties} />
          ) : (
            <ComparisonView
              key={`${execId} ${other}`}
              process={refInTree(execId, known, cluster)}
              other={{ execId: other, cluster }}
            />
          )}
        </ErrorBoundary>
      </EuiFlyoutBody>
    </EuiFlyoutResizable>
  );
}

const TITLE_OF: Readonly<Record<DetailsTab, () => string>> = {
  overview: messages.overview,
  events: messages.events,
  raw: messages.raw,
};

function titleOf(tab: DetailsTab): string {
  return TITLE_OF[tab]();
}
