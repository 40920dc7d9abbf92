import { EuiLink } from '@elastic/eui';
import { SETUP_HOURS } from '../../common/limits';
import type { CheckId } from '../../common/setup/all_checks';
import { worstFirst } from '../../common/setup/verdict';
import { toSetup, useLinkTo } from '../shell/address/link_to';
import { VisibleText } from '../text/visible_text';
import { describeConclusion } from './describe_check';
import { hopWord } from './check_labels';
import { messages } from './messages';
import { useChecks } from './use_checks';

/** The checks that tell why a page is empty, each one or two quick questions. */
const CHECKED: readonly CheckId[] = [
  'integration_assets',
  'pipeline_errors',
  'data_stream',
  'process_identity',
  'freshness',
  'privileges',
];

/**
 * For an empty page: the hop that fails, with the way to it, or that none does. Put it into an
 * EmptyState; it asks when it is shown.
 */
export function SetupHint() {
  const { checks } = useChecks(SETUP_HOURS, CHECKED);
  const linkTo = useLinkTo();
  if (checks.some(({ isRunning }) => isRunning)) return null;
  const worst = worstFirst(checks).find(
    ({ status }) => status === 'failed' || status === 'warning',
  );
  if (!worst?.answer) {
    return (
      <p data-test-subj="setupHint-none">
        {messages.hintNone()} <EuiLink {...linkTo(toSetup())}>{messages.hintOpen()}</EuiLink>
      </p>
    );
  }
  const { id, hop, answer } = worst;
  return (
    <p data-test-subj="setupHint">
      <strong>{hopWord(hop)}:</strong>{' '}
      <VisibleText text={describeConclusion(answer).sentence} limit={300} />{' '}
      <EuiLink {...linkTo(toSetup({ check: id }))} data-test-subj="setupHintLink">
        {messages.hintOpen()}
      </EuiLink>
    </p>
  );
}
