import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { Evidence } from '../../checks/check_words';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';

/** Numbers with what they were counted in. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <dl
      data-test-subj="setupEvidence"
      css={css`
        display: grid;
        grid-template-columns: minmax(140px, 240px) 1fr;
        gap: ${euiTheme.size.xs} ${euiTheme.size.base};
        font-size: 13px;
        line-height: 20px;
        dt {
          color: ${colors.textSubdued};
        }
      `}
    >
      {evidence.map(({ label, value, scope }, index) => (
        <Row key={index} label={label} value={value} scope={scope} />
      ))}
    </dl>
  );
}

function Row({ label, value, scope }: { label: string; value: string; scope: string | undefined }) {
  const colors = useColors();
  return (
    <>
      <dt>{label}</dt>
      <dd
        css={css`
          min-width: 0;
          font-variant-numeric: tabular-nums;
        `}
      >
        <VisibleText text={value} limit={400} />
        {scope !== undefined && (
          <span css={{ color: colors.textSubdued, fontSize: 12 }}>{`  (${scope})`}</span>
        )}
      </dd>
    </>
  );
}
