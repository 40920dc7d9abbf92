import { useState } from 'react';
import { EuiContextMenuPanel, EuiContextMenuItem, EuiPopover, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { FilterName } from '../../../common/filters/filters';
import { VisibleText } from '../../text/visible_text';
import { shownText } from '../../text/shown_text';
import { useCopy } from '../../export/use_copy';
import { findSecrets } from '../../secrets/find_secrets';
import { messages as secretMessages } from '../../secrets/messages';
import { useRevealed, type Revealed } from '../../secrets/use_revealed';
import { addFilters } from './filter_changes';
import { filterLabel } from './filter_labels';
import { useAddress } from '../address/use_address';
import { messages } from './messages';

/**
 * A value that opens a small menu: filter for it, filter it out, copy it, reveal it where it looks
 * like a secret. `shown` stands for it (a label's value without its key). Not inside links and buttons.
 */
export function FilterableValue({
  name,
  value,
  shown = value,
  isSecret = false,
}: {
  name: FilterName;
  value: string;
  shown?: string;
  isSecret?: boolean;
}) {
  const { euiTheme } = useEuiTheme();
  const [isOpen, setIsOpen] = useState(false);
  const revealed = useRevealed(value);
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      css={css`
        max-width: 100%;
      `}
      button={
        <button
          type="button"
          aria-haspopup="menu"
          aria-expanded={isOpen}
          aria-label={messages.filterableLabel({
            name: filterLabel(name),
            value: shownText(value, 200),
          })}
          data-test-subj={`filterable-${name}`}
          onClick={() => setIsOpen(!isOpen)}
          css={css`
            max-width: 100%;
            color: inherit;
            font: inherit;
            text-align: left;
            text-decoration: underline dotted transparent;
            text-underline-offset: ${euiTheme.size.xxs};
            cursor: pointer;
            &:hover,
            &:focus-visible,
            &[aria-expanded='true'] {
              text-decoration-color: currentColor;
            }
          `}
        >
          <VisibleText text={shown} limit={600} revealed={revealed} isSecret={isSecret} />
        </button>
      }
    >
      <ValueMenu name={name} value={value} revealed={revealed} onDone={() => setIsOpen(false)} />
    </EuiPopover>
  );
}

function ValueMenu({
  name,
  value,
  revealed: { numbers, toggle },
  onDone,
}: {
  name: FilterName;
  value: string;
  revealed: Revealed;
  onDone: () => void;
}) {
  const copyText = useCopy();
  const secrets = findSecrets(value);
  const { go } = useAddress();
  const filter = (exclude: boolean) => () => {
    onDone();
    go(addFilters([{ name, value, exclude }]));
  };
  const copy = () => {
    onDone();
    copyText(shownText(value, Infinity, { revealed: numbers }));
  };
  return (
    <EuiContextMenuPanel
      items={[
        <EuiContextMenuItem
          key="for"
          icon="plus"
          onClick={filter(false)}
          data-test-subj="filterFor"
        >
          {messages.filterableFor()}
        </EuiContextMenuItem>,
        <EuiContextMenuItem
          key="out"
          icon="minus"
          onClick={filter(true)}
          data-test-subj="filterOut"
        >
          {messages.out()}
        </EuiContextMenuItem>,
        <EuiContextMenuItem key="copy" icon="copy" onClick={copy} data-test-subj="copyValue">
          {messages.copy()}
        </EuiContextMenuItem>,
        ...(secrets.length === 0
          ? []
          : [
              <EuiContextMenuItem
                key="reveal"
                icon={numbers.size > 0 ? 'lock' : 'eye'}
                onClick={() => {
                  onDone();
                  toggle(...secrets.keys());
                }}
                data-test-subj="revealValue"
              >
                {numbers.size > 0 ? secretMessages.hide() : secretMessages.reveal()}
              </EuiContextMenuItem>,
            ]),
      ]}
    />
  );
}
