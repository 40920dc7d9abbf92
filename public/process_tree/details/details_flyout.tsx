import { useState, type KeyboardEvent } from 'react';
import {
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiFlyoutResizable,
  EuiTab,
  EuiTabs,
  useEuiTheme,
} from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessNode } from '../../../common/api/process_tree';
import { ErrorBoundary } from '../../shell/error_boundary';
import { CutLine } from '../../text/cut_line';
import { unnamed } from '../story_line';
import { nameOfBinary } from '../ending';
import { DETAILS_TABS, type DetailsTab } from '../tree_parameters';
import { DetailsContent } from './details_content';
import { OwnTreeLink } from './own_tree_link';

const WIDTH = 480;
const NARROWEST = 360;

export interface DetailsFlyoutProperties {
  execId: string;
  cluster: string;
  /** What the tree knows of it; absent for an id that is not in the tree. */
  known: ProcessNode | undefined;
  /** It is the one whose page this is. */
  isPageProcess: boolean;
  tab: DetailsTab;
  onTab: (tab: DetailsTab) => void;
  onClose: () => void;
  /** Goes to another process. */
  onSelect: (execId: string) => void;
}

/** Everything that is known about the selected process, beside the tree. */
export function DetailsFlyout(properties: DetailsFlyoutProperties) {
  const { execId, cluster, known, isPageProcess, tab, onTab, onClose } = properties;
  const { euiTheme } = useEuiTheme();
  const [width, setWidth] = useState(WIDTH);
  const name = known?.binary === undefined ? unnamed(known?.pid) : nameOfBinary(known.binary);
  return (
    <EuiFlyoutResizable
      type="push"
      pushMinBreakpoint="xs"
      size={width}
      minWidth={NARROWEST}
      onResize={setWidth}
      paddingSize="m"
      onClose={onClose}
      onKeyDown={({ key, defaultPrevented }: KeyboardEvent) => {
        if (key === 'Escape' && !defaultPrevented) onClose();
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
        <h2
          id="processDetailsTitle"
          css={css`
            padding-right: ${euiTheme.size.xl};
            font-family: ${euiTheme.font.familyCode};
            font-size: 14px;
            font-weight: ${euiTheme.font.weight.bold};
            line-height: 24px;
          `}
        >
          <CutLine text={name} />
        </h2>
        {!isPageProcess && <OwnTreeLink execId={execId} cluster={cluster} />}
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
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <ErrorBoundary region="details" resetKey={`${execId} ${tab}`}>
          <DetailsContent key={execId} {...properties} />
        </ErrorBoundary>
      </EuiFlyoutBody>
    </EuiFlyoutResizable>
  );
}

function titleOf(tab: DetailsTab): string {
  switch (tab) {
    case 'overview':
      return i18n.translate('tetragonInvestigator.details.overview', {
        defaultMessage: 'Overview',
      });
    case 'events':
      return i18n.translate('tetragonInvestigator.details.events', { defaultMessage: 'Events' });
    case 'raw':
      return i18n.translate('tetragonInvestigator.details.raw', { defaultMessage: 'Raw' });
  }
}
