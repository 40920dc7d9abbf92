import { useState } from 'react';
import { EuiButtonEmpty, EuiPopover } from '@elastic/eui';
import { AddFilterForm } from './add_filter_form';
import { messages } from './messages';

/** The way to a filter for those who do not type tokens. */
export function AddFilter() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      anchorPosition="downRight"
      panelPaddingSize="m"
      button={
        <EuiButtonEmpty
          size="s"
          iconType="filter"
          onClick={() => setIsOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="addFilter"
        >
          {messages.button()}
        </EuiButtonEmpty>
      }
    >
      <AddFilterForm onDone={() => setIsOpen(false)} />
    </EuiPopover>
  );
}
