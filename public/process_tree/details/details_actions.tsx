import type { ReactNode } from 'react';
import { EuiLink, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { refOfAnswer, type ProcessAnswer } from '../../../common/api/process';
import { toProcess, useLinkTo, type LinkTo } from '../../shell/address/link_to';
import { useServices } from '../../shell/services';
import { discoverLink } from './discover_link';
import { toTimelineOf } from './place_in_time';
import type { Comparison } from './comparison/use_comparison';
import { messages } from './messages';

/** Where one can go from a process, and what it can be compared with. */
export function DetailsActions({
  answer,
  isPageProcess,
  comparison,
}: {
  answer: ProcessAnswer;
  isPageProcess: boolean;
  comparison: Comparison;
}) {
  const { euiTheme } = useEuiTheme();
  const { share } = useServices();
  const linkTo = useLinkTo();
  const discover = discoverLink(share, answer);
  return (
    <div
      data-test-subj="detailsActions"
      css={css`
        display: flex;
        flex-wrap: wrap;
        gap: 0 ${euiTheme.size.base};
        padding-bottom: ${euiTheme.size.m};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {!isPageProcess && (
        <Action link={linkTo(toProcess(refOfAnswer(answer)))} id="ownTree">
          {messages.ownTree()}
        </Action>
      )}
      <Action link={linkTo(toTimelineOf(answer))} id="toTimeline">
        {answer.process?.pod ? messages.podTimeline() : messages.nodeTimeline()}
      </Action>
      <EuiLink
        aria-pressed={comparison.isPicking}
        onClick={comparison.pick}
        data-test-subj="compareWith"
      >
        {messages.compareWith()}
      </EuiLink>
      {discover !== undefined && (
        <Action link={{ href: discover }} id="openInDiscover">
          {messages.discover()}
        </Action>
      )}
    </div>
  );
}

function Action({
  link,
  id,
  children,
}: {
  link: LinkTo | { href: string };
  id: string;
  children: ReactNode;
}) {
  return (
    <EuiLink {...link} data-test-subj={id}>
      {children}
    </EuiLink>
  );
}
