import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeValue } from '../../../common/api/kernel_probe_values';
import { FilterButtons } from '../../grid/filter_buttons';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import { valueWords } from './column_words';
import { messages } from './messages';

/** One value with its bar, events and pods; + and − appear on hover and on focus. */
export function ValueRow({
  field,
  title,
  value,
  share,
  onFilter,
}: {
  field: string;
  /** The column's title. */
  title: string;
  value: ProbeValue;
  /** Its events against the column's most frequent value, 0 to 1. */
  share: number;
  onFilter?: (field: string, value: string, exclude: boolean) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const words =
    value.meaning === undefined
      ? valueWords(field, value.value)
      : messages.withMeaning({ value: value.value, meaning: value.meaning });
  return (
    <li
      data-test-subj="probeValue"
      css={css`
        position: relative;
        padding: 3px ${euiTheme.size.s};
        border-bottom: 1px solid ${colors.border};
        font-size: 12px;
        &:hover {
          background: ${colors.backgroundHover};
        }
        &:hover [data-filter-buttons] {
          opacity: 1;
          pointer-events: auto;
        }
      `}
    >
      <div css={{ display: 'flex', gap: 8, lineHeight: '18px' }}>
        <span
          css={css`
            flex: 1;
            min-width: 0;
            font-family: ${euiTheme.font.familyCode};
          `}
        >
          <CutLine text={words === '' ? messages.emptyValue() : words} />
        </span>
        <Marks value={value} />
        <span css={{ flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
          {value.events.toLocaleString()}
        </span>
      </div>
      <ValueFacts value={value} share={share} />
      {onFilter && !value.isUnsearchable && (
        <FilterButtons
          name={title}
          value={words}
          testSubjects={{ for: 'probeFilterFor', out: 'probeFilterOut' }}
          onFilter={(exclude) => onFilter(field, value.value, exclude)}
        />
      )}
    </li>
  );
}

/** Events as a bar, pods, and since when. */
function ValueFacts({ value, share }: { value: ProbeValue; share: number }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const time = useTimeFormat();
  return (
    <div
      css={css`
        display: flex;
        align-items: center;
        gap: ${euiTheme.size.s};
        color: ${colors.textSubdued};
        font-size: 11px;
        line-height: 16px;
        white-space: nowrap;
      `}
    >
      <span css={{ flex: '1 1 40px', minWidth: 24 }} aria-hidden>
        <span
          css={css`
            display: block;
            height: 4px;
            border-radius: 2px;
            background: ${value.enforced > 0 ? colors.danger : colors.neutral};
          `}
          style={{ width: `${Math.max(2, Math.round(share * 100))}%` }}
        />
      </span>
      <span>{messages.valuePods({ pods: value.pods })}</span>
      <span
        title={spread(value)}
        css={{ overflow: 'hidden', textOverflow: 'ellipsis', fontVariantNumeric: 'tabular-nums' }}
      >
        {time.format(value.firstSeen)}
      </span>
    </div>
  );
}

function Marks({ value }: { value: ProbeValue }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const marks = [
    ...(value.isNew ? [firstSeen()] : []),
    ...(value.pods === 1 ? [onePod()] : []),
    ...(value.isUnsearchable ? [notIndexed()] : []),
  ];
  return (
    <>
      {marks.map(({ word, tip }) => (
        <span
          key={word}
          title={tip}
          css={css`
            flex: none;
            padding: 0 4px;
            border: 1px solid ${colors.border};
            border-radius: ${euiTheme.border.radius.small};
            color: ${colors.textSubdued};
            font-size: 11px;
            line-height: 14px;
          `}
        >
          {word}
        </span>
      ))}
    </>
  );
}

function spread({ processes, nodes }: ProbeValue): string {
  return messages.valueSpread({ processes, nodes });
}

function firstSeen(): { word: string; tip: string } {
  return {
    word: messages.markNew(),
    tip: messages.markNewTip(),
  };
}

function onePod(): { word: string; tip: string } {
  return {
    word: messages.markOnePod(),
    tip: messages.markOnePodTip(),
  };
}

function notIndexed(): { word: string; tip: string } {
  return {
    word: messages.markNotIndexed(),
    tip: messages.markNotIndexedTip(),
  };
}
