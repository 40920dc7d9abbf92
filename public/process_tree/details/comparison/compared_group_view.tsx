import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_COMPARED_CHARACTERS } from '../../../../common/limits';
import { useColors } from '../../../shell/theme';
import { useTimeFormat } from '../../../shell/time_range/use_time_format';
import { VisibleText } from '../../../text/visible_text';
import type { ComparedFact, ComparedGroup } from './compare_facts';
import type { Fact } from '../facts/fact';
import { messages } from './messages';

/** One group of facts of two processes; nothing where there is nothing to show. */
export function ComparedGroupView({
  group,
  onlyDifferences,
}: {
  group: ComparedGroup;
  onlyDifferences: boolean;
}) {
  const { euiTheme } = useEuiTheme();
  const facts = onlyDifferences ? group.facts.filter(({ differs }) => differs) : group.facts;
  if (facts.length === 0) return null;
  return (
    <tbody data-test-subj={`compared-${group.id}`}>
      <tr>
        <th
          scope="rowgroup"
          colSpan={3}
          css={css`
            padding: ${euiTheme.size.m} 0 ${euiTheme.size.xs};
            text-align: left;
          `}
        >
          {group.title}
        </th>
      </tr>
      {facts.map((fact) => (
        <ComparedRow key={fact.id} fact={fact} missing={group.missing} />
      ))}
    </tbody>
  );
}

function ComparedRow({
  fact: { label, left, right, differs },
  missing,
}: {
  fact: ComparedFact;
  missing: ComparedGroup['missing'];
}) {
  const colors = useColors();
  return (
    <tr
      data-test-subj={differs ? 'differs' : 'same'}
      css={css`
        vertical-align: top;
        ${differs && `background: ${colors.backgroundWarning};`}
      `}
    >
      <th
        scope="row"
        css={css`
          padding: 2px 8px;
          border-left: 2px solid ${differs ? colors.warning : 'transparent'};
          color: ${differs ? colors.text : colors.textSubdued};
          font-weight: normal;
          text-align: left;
          overflow-wrap: anywhere;
        `}
      >
        <VisibleText text={label} limit={80} />
        {differs && <Differs />}
      </th>
      <Value fact={left} missing={missing.left} />
      <Value fact={right} missing={missing.right} />
    </tr>
  );
}

/** In words as well: colour alone tells nothing to many readers. */
function Differs() {
  const colors = useColors();
  return (
    <span
      css={css`
        color: ${colors.textWarning};
      `}
    >
      {' '}
      {messages.differs()}
    </span>
  );
}

function Value({ fact, missing }: { fact: Fact | undefined; missing: string | undefined }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { format } = useTimeFormat();
  return (
    <td
      css={css`
        padding: 2px 8px;
        overflow-wrap: anywhere;
        ${fact?.isMonospace && `font-family: ${euiTheme.font.familyCode};`}
      `}
    >
      {fact ? (
        <>
          <VisibleText
            text={fact.value}
            limit={MAX_COMPARED_CHARACTERS}
            canExpand
            canReveal
            isSecret={fact.isSecret ?? false}
            program={fact.program}
          />
          {fact.isTime && (
            <div
              css={css`
                color: ${colors.textSubdued};
              `}
            >
              {format(fact.value)}
            </div>
          )}
        </>
      ) : (
        <span
          css={css`
            color: ${colors.textSubdued};
          `}
        >
          {missing ?? messages.none()}
        </span>
      )}
    </td>
  );
}
