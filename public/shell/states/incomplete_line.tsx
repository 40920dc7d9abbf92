import { useState } from 'react';
import { EuiButtonEmpty, EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { VisibleText } from '../../text/visible_text';
import { useColors } from '../theme';

/** One amber line that says what an answer lacks, with the numbers its `incomplete` brings. */
export function IncompleteLine({ reasons }: { reasons: readonly string[] }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  const [first, ...rest] = reasons;
  if (first === undefined) return null;
  return (
    <div
      role="status"
      data-test-subj="incompleteLine"
      css={css`
        flex: none;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        background: ${colors.backgroundWarning};
        border-bottom: ${euiTheme.border.thin};
        color: ${colors.textWarning};
        font-size: 12px;
        line-height: 20px;
        max-height: 30%;
        overflow-y: auto;
      `}
    >
      <EuiIcon type="warning" size="s" aria-hidden />{' '}
      <strong>
        {i18n.translate('tetragonInvestigator.incomplete.title', {
          defaultMessage: 'Partial result:',
        })}
      </strong>{' '}
      <VisibleText text={first} limit={400} />
      {rest.length > 0 && (
        <EuiButtonEmpty
          size="xs"
          color="warning"
          flush="both"
          aria-expanded={isOpen}
          data-test-subj="incompleteLineMore"
          onClick={() => setIsOpen(!isOpen)}
          css={css`
            height: 20px;
            margin-left: ${euiTheme.size.s};
          `}
        >
          {isOpen
            ? i18n.translate('tetragonInvestigator.incomplete.less', {
                defaultMessage: 'Show less',
              })
            : i18n.translate('tetragonInvestigator.incomplete.more', {
                defaultMessage: 'and {count, plural, one {# more reason} other {# more reasons}}',
                values: { count: rest.length },
              })}
        </EuiButtonEmpty>
      )}
      {isOpen && (
        <ul>
          {rest.map((reason, index) => (
            <li key={index}>
              <VisibleText text={reason} limit={400} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
