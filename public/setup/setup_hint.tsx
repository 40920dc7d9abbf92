import { EuiLink } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { SETUP_HOURS } from '../../common/limits';
import type { CheckId } from '../../common/setup/checks';
import { worstFirst } from '../../common/setup/verdict';
import { toSetup, useLinkTo } from '../shell/address/link_to';
import { VisibleText } from '../text/visible_text';
import { hopWord } from './status_words';
import { useChecks } from './use_checks';

/** The checks that tell why a page is empty, each one or two quick questions. */
const CHECKED: readonly CheckId[] = [
  'integration_assets',
  'pipeline_errors',
  'data_stream',
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
  const ranked = checks.map((check) => ({
    check,
    ...(check.answer && { status: check.answer.status }),
  }));
  const [worst] = worstFirst(ranked).filter(
    ({ status }) => status === 'failed' || status === 'warning',
  );
  if (!worst?.check.answer) {
    return (
      <p data-test-subj="setupHint-none">
        {i18n.translate('tetragonInvestigator.setup.hint.none', {
          defaultMessage: 'The setup checks find no hop that fails.',
        })}{' '}
        <EuiLink {...linkTo(toSetup())}>{openWord()}</EuiLink>
      </p>
    );
  }
  const { id, hop, answer } = worst.check;
  return (
    <p data-test-subj="setupHint">
      <strong>{hopWord(hop)}:</strong> <VisibleText text={answer.sentence} limit={300} />{' '}
      <EuiLink {...linkTo(toSetup({ check: id }))} data-test-subj="setupHintLink">
        {openWord()}
      </EuiLink>
    </p>
  );
}

function openWord(): string {
  return i18n.translate('tetragonInvestigator.setup.hint.open', { defaultMessage: 'Open Setup' });
}
