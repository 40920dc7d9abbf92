import { EuiButtonIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_FILTER_VALUE_LENGTH, MAX_VALUE_CHARACTERS } from '../../../../common/limits';
import { CopyButton } from '../../../export/copy_button';
import { useRevealed, type Revealed } from '../../../secrets/use_revealed';
import { FilterableValue } from '../../../shell/filters/filter_actions';
import { useColors } from '../../../shell/theme';
import { useAddress } from '../../../shell/address/use_address';
import { useTimeFormat } from '../../../shell/time_range/use_time_format';
import { shownText } from '../../../text/shown_text';
import { VisibleText } from '../../../text/visible_text';
import type { Fact } from './fact';
import { messages } from './messages';

/** Label and value side by side; the value can be copied, and filtered or followed where that makes sense. */
export function FactRow({ fact, onSelect }: { fact: Fact; onSelect: (execId: string) => void }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { format } = useTimeFormat();
  const revealed = useRevealed(fact.value);
  const notes = [
    ...(fact.isTime ? [format(fact.value)] : []),
    ...(fact.note === undefined ? [] : [fact.note]),
  ];
  return (
    <div
      data-test-subj={`fact-${fact.id}`}
      css={css`
        display: grid;
        grid-template-columns: minmax(110px, 32%) minmax(0, 1fr) auto;
        gap: 0 ${euiTheme.size.s};
        padding: 2px 0;
        font-size: 12px;
        line-height: 20px;
        .factCopy {
          opacity: 0;
        }
        &:hover .factCopy,
        .factCopy:focus-within {
          opacity: 1;
        }
      `}
    >
      <dt
        css={css`
          overflow-wrap: anywhere;
          color: ${colors.textSubdued};
        `}
      >
        <VisibleText text={fact.label} limit={80} />
      </dt>
      <dd
        css={css`
          min-width: 0;
          ${fact.isMonospace && `font-family: ${euiTheme.font.familyCode};`}
          ${
            fact.isStriking &&
            `color: ${colors.textDanger}; font-weight: ${euiTheme.font.weight.bold};`
          }
        `}
      >
        <FactValue fact={fact} revealed={revealed} onSelect={onSelect} />
        {notes.map((note) => (
          <div
            key={note}
            css={css`
              color: ${colors.textSubdued};
              font-family: ${euiTheme.font.family};
              font-weight: ${euiTheme.font.weight.regular};
            `}
          >
            <VisibleText text={note} limit={MAX_VALUE_CHARACTERS} canExpand />
          </div>
        ))}
      </dd>
      <dd
        className="factCopy"
        css={css`
          display: flex;
        `}
      >
        {fact.isSearchable && fact.value.length <= MAX_FILTER_VALUE_LENGTH && (
          <SearchButton label={fact.label} value={fact.value} />
        )}
        <CopyButton
          text={shownText(fact.value, Infinity, { ...fact, revealed: revealed.numbers })}
          label={messages.copy({ label: shownText(fact.label, 80) })}
          isIcon
        />
      </dd>
    </div>
  );
}

function FactValue({
  fact,
  revealed,
  onSelect,
}: {
  fact: Fact;
  revealed: Revealed;
  onSelect: (execId: string) => void;
}) {
  const colors = useColors();
  const { execId } = fact;
  if (execId !== undefined) {
    return (
      <button
        type="button"
        onClick={() => onSelect(execId)}
        data-test-subj="goToProcess"
        css={css`
          color: ${colors.primary};
          font: inherit;
          text-align: left;
          overflow-wrap: anywhere;
          &:hover {
            text-decoration: underline;
          }
        `}
      >
        <VisibleText text={fact.value} limit={MAX_VALUE_CHARACTERS} />
      </button>
    );
  }
  if (fact.filter) {
    return (
      <FilterableValue {...fact.filter} shown={fact.value} isSecret={fact.isSecret ?? false} />
    );
  }
  return (
    <VisibleText
      text={fact.value}
      limit={MAX_VALUE_CHARACTERS}
      canExpand
      canReveal
      revealed={revealed}
      isSecret={fact.isSecret ?? false}
      program={fact.program}
    />
  );
}

/** Texts have no filter of their own: the free text finds them in binaries, arguments and paths. */
function SearchButton({ label, value }: { label: string; value: string }) {
  const { go } = useAddress();
  return (
    <EuiButtonIcon
      iconType="search"
      size="xs"
      color="text"
      onClick={() => go((address) => ({ ...address, q: value }))}
      aria-label={messages.search({ label: shownText(label, 80) })}
      data-test-subj="searchForValue"
      css={css`
        width: 20px;
        height: 20px;
      `}
    />
  );
}
