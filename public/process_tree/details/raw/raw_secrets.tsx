import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { MAX_SECRET_BUTTONS } from '../../../../common/limits';

/** What looks like a secret in a document: each is revealed by itself. */
export function RawSecrets({
  count,
  revealed,
  onChange,
}: {
  /** Different secrets, numbered from 1 as their dots in the document are. */
  count: number;
  revealed: ReadonlySet<number>;
  onChange: (revealed: ReadonlySet<number>) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const toggle = (number: number) => {
    const next = new Set(revealed);
    if (!next.delete(number)) next.add(number);
    onChange(next);
  };
  return (
    <div
      data-test-subj="rawSecrets"
      css={css`
        display: flex;
        flex-wrap: wrap;
        gap: 0 ${euiTheme.size.s};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {i18n.translate('tetragonInvestigator.raw.secrets', {
        defaultMessage: '{count, plural, one {# value looks} other {# values look}} like a secret:',
        values: { count },
      })}
      {Array.from({ length: Math.min(count, MAX_SECRET_BUTTONS) }, (_, index) => index + 1).map(
        (number) => (
          <EuiButtonEmpty
            key={number}
            size="xs"
            flush="both"
            onClick={() => toggle(number)}
            aria-pressed={revealed.has(number)}
            data-test-subj={`revealRaw-${number}`}
            css={css`
              height: 20px;
            `}
          >
            {revealed.has(number)
              ? i18n.translate('tetragonInvestigator.raw.hide', {
                  defaultMessage: 'Hide ({number})',
                  values: { number },
                })
              : i18n.translate('tetragonInvestigator.raw.reveal', {
                  defaultMessage: 'Reveal ({number})',
                  values: { number },
                })}
          </EuiButtonEmpty>
        ),
      )}
      {count > MAX_SECRET_BUTTONS &&
        i18n.translate('tetragonInvestigator.raw.moreSecrets', {
          defaultMessage: 'and {count} more, which stay hidden',
          values: { count: count - MAX_SECRET_BUTTONS },
        })}
    </div>
  );
}
