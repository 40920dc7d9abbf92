import { EuiLink } from '@elastic/eui';
import { toSetup, useLinkTo } from '../../shell/address/link_to';
import type { MissingSpan } from './missing_spans';
import { missingSummary } from './missing_words';
import { NoticeLine } from '../../shell/states/notice_line';
import { messages } from './messages';

/** What is proved to be missing in the range, and where to look for the reason. */
export function MissingLine({ spans }: { spans: readonly MissingSpan[] }) {
  const linkTo = useLinkTo();
  if (spans.length === 0) return null;
  return (
    <NoticeLine tone="warning" icon="warning" testSubject="missingLine">
      {missingSummary(spans)}{' '}
      <EuiLink {...linkTo(toSetup({ check: 'loss' }))} data-test-subj="missingWhy">
        {messages.why()}
      </EuiLink>
    </NoticeLine>
  );
}
