import { EuiBadge, EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { printFilterValue, type Filter } from '../../../common/filters/filters';
import { findSecrets } from '../../secrets/find_secrets';
import { RevealButton } from '../../secrets/reveal_button';
import { useRevealed } from '../../secrets/use_revealed';
import { shownText } from '../../text/shown_text';
import { clearFilters, removeFilter, turnFilter } from './filter_changes';
import { filterLabel } from './filter_labels';
import { useColors } from '../theme';
import { useAddress } from '../address/use_address';
import { messages } from './messages';

/** The filters in force: a click turns one into its opposite, the cross removes it. */
export function FilterPills({ filters }: { filters: readonly Filter[] }) {
  const { euiTheme } = useEuiTheme();
  const { go } = useAddress();
  return (
    <div
      role="group"
      aria-label={messages.pillsLabel()}
      data-test-subj="filterPills"
      css={css`
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: ${euiTheme.size.xs};
        max-height: 84px;
        padding: 0 ${euiTheme.size.base} ${euiTheme.size.s};
        overflow-y: auto;
      `}
    >
      {filters.map((filter) => (
        <FilterPill key={`${filter.name} ${printFilterValue(filter)}`} filter={filter} />
      ))}
      {filters.length > 1 && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          onClick={() => go((address) => ({ ...clearFilters(address), q: address.q }))}
          data-test-subj="removeAllFilters"
          css={css`
            height: 20px;
          `}
        >
          {messages.removeAll()}
        </EuiButtonEmpty>
      )}
    </div>
  );
}

/** The address keeps the value exact; what is shown of it is masked until the reader asks. */
function FilterPill({ filter }: { filter: Filter }) {
  const colors = useColors();
  const { go } = useAddress();
  const { numbers, toggle } = useRevealed(filter.value);
  const secrets = findSecrets(filter.value);
  const value = shownText(filter.value, 200, { revealed: numbers });
  const text = pillText(filter, value);
  return (
    <>
      <EuiBadge
        color="hollow"
        iconType="cross"
        iconSide="right"
        title={text}
        onClick={() => go(turnFilter(filter))}
        onClickAriaLabel={
          filter.exclude
            ? messages.turnToFor({ filter: text })
            : messages.turnToOut({ filter: text })
        }
        iconOnClick={() => go(removeFilter(filter))}
        iconOnClickAriaLabel={messages.remove({ filter: text })}
        data-test-subj={`filterPill-${filter.name}`}
        css={css`
          max-width: 340px;
        `}
      >
        {filter.exclude && (
          <strong
            css={css`
              color: ${colors.textDanger};
            `}
          >
            {messages.not()}{' '}
          </strong>
        )}
        <span
          css={css`
            color: ${colors.textSubdued};
          `}
        >
          {filterLabel(filter.name)}:
        </span>{' '}
        <bdi dir="ltr">{value}</bdi>
      </EuiBadge>
      {secrets.length > 0 && (
        <RevealButton isRevealed={numbers.size > 0} onToggle={() => toggle(...secrets.keys())} />
      )}
    </>
  );
}

function pillText({ name, exclude }: Filter, value: string): string {
  const values = { name: filterLabel(name), value };
  return exclude ? messages.pillsIsNot(values) : messages.pillsIs(values);
}
