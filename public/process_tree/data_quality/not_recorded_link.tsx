import { EuiToolTip } from '@elastic/eui';
import type { Recorded } from '../../../common/api/process_tree';
import { toSetup, useLinkTo } from '../../shell/address/link_to';
import { notRecorded } from './not_recorded';
import { messages } from './messages';

/** Which badges cannot appear in this tree and why; leads to the check that tells it node by node. */
export function NotRecordedLink({ recorded }: { recorded: Recorded }) {
  const linkTo = useLinkTo();
  const missing = notRecorded(recorded);
  return (
    <EuiToolTip
      content={messages.explanation({
        list: missing.map(({ text, setting }) => `${text} (${setting})`).join('; '),
      })}
    >
      <a {...linkTo(toSetup({ check: 'recorded' }))} data-test-subj="notRecorded">
        {messages.notRecordedCount({ count: missing.length })}
      </a>
    </EuiToolTip>
  );
}
