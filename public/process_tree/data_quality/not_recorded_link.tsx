import { EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { Recorded } from '../../../common/api/process_tree';
import { toSetup, useLinkTo } from '../../shell/address/link_to';
import { notRecorded } from './not_recorded';

/** Which badges cannot appear in this tree and why; leads to the check that tells it node by node. */
export function NotRecordedLink({ recorded }: { recorded: Recorded }) {
  const linkTo = useLinkTo();
  const missing = notRecorded(recorded);
  return (
    <EuiToolTip
      content={i18n.translate('tetragonInvestigator.notRecorded.explanation', {
        defaultMessage: 'No badge does not mean “no”. Not recorded here: {list}.',
        values: { list: missing.map(({ text, setting }) => `${text} (${setting})`).join('; ') },
      })}
    >
      <a {...linkTo(toSetup({ check: 'recorded' }))} data-test-subj="notRecorded">
        {i18n.translate('tetragonInvestigator.notRecorded.count', {
          defaultMessage:
            '{count, plural, one {# kind of badge not recorded here} other {# kinds of badges not recorded here}}',
          values: { count: missing.length },
        })}
      </a>
    </EuiToolTip>
  );
}
