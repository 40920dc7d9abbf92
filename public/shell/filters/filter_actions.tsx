import { useState, type ReactNode } from 'react';
import {
  EuiContextMenuPanel,
  EuiContextMenuItem,
  EuiPopover,
  copyToClipboard,
  useEuiTheme,
} from '@elastic/eui';
import { css } from '@emotion/react';
import type { FilterName } from '../../../common/filters/filters';
import { VisibleText } from '../../text/visible_text';
import { visibleString } from '../../text/visible_characters';
import { addFilters } from './filter_changes';
import { filterLabel } from './filter_labels';
import { useServices } from '../services';
import { useAddress } from '../address/use_address';
import { messages } from './messages';

/**
 * A value that opens a small menu: filter for it, filter it out, copy it. `children` show it in
 * another way than as its text. Not inside links and buttons.
 */
export function FilterableValue({
  name,
  value,
  children,
}: {
  name: FilterName;
  value: string;
  children?: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const [isOpen, setIsOpen] = useState(false);
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
            value: visibleString(value.slice(0, 200)),
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
          {children ?? <VisibleText text={value} />}
        </button>
      }
    >
      <ValueMenu name={name} value={value} onDone={() => setIsOpen(false)} />
    </EuiPopover>
  );
}

function ValueMenu({
  name,
  value,
  onDone,
}: {
  name: FilterName;
  value: string;
  onDone: () => void;
}) {
  const { core } = useServices();
  const { go } = useAddress();
  const filter = (exclude: boolean) => () => {
    onDone();
    go(addFilters([{ name, value, exclude }]));
  };
  const copy = () => {
    onDone();
    if (copyToClipboard(value)) core.notifications.toasts.addSuccess(messages.copied());
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
      ]}
    />
  );
}
