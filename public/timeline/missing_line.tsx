import { EuiIcon, EuiLink, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { toSetup, useLinkTo } from '../shell/link_to';
import { useColors } from '../shell/theme';
import type { MissingSpan } from './missing_spans';
import { missingSummary } from './missing_words';

/** What is proved to be missing in the range, and where to look for the reason. */
export function MissingLine({ spans }: { spans: readonly MissingSpan[] }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const linkTo = useLinkTo();
  if (spans.length === 0) return null;
  return (
    <div
      role="status"
      data-test-subj="missingLine"
      css={css`
        flex: none;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        border-bottom: ${euiTheme.border.thin};
        background: ${colors.backgroundWarning};
        color: ${colors.textWarning};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <EuiIcon type="warning" size="s" aria-hidden /> {missingSummary(spans)}{' '}
      <EuiLink {...linkTo(toSetup({ check: 'loss' }))} data-test-subj="missingWhy">
        {i18n.translate('tetragonInvestigator.timeline.missing.why', {
          defaultMessage: 'Find the reason',
        })}
      </EuiLink>
    </div>
  );
}
