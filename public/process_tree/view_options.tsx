import { useState } from 'react';
import { EuiButtonIcon, EuiPopover, EuiSpacer, EuiSwitch } from '@elastic/eui';
import type { Grouping } from '../../common/process_tree/sibling_groups';
import { messages } from './messages';

/** What the rows of the tree leave out: equal siblings in one row, probes of the kubelet. */
export function ViewOptions({
  grouping,
  onChange,
}: {
  grouping: Grouping;
  onChange: (grouping: Grouping) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const label = messages.viewOptionsLabel();
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      anchorPosition="downRight"
      panelPaddingSize="m"
      button={
        <EuiButtonIcon
          size="xs"
          color="text"
          iconType="layers"
          aria-label={label}
          title={label}
          onClick={() => setIsOpen(!isOpen)}
          data-test-subj="viewOptions"
        />
      }
    >
      <EuiSwitch
        compressed
        label={messages.siblings()}
        checked={grouping.binaries}
        onChange={({ target }) => onChange({ ...grouping, binaries: target.checked })}
        data-test-subj="groupSiblings"
      />
      <EuiSpacer size="s" />
      <EuiSwitch
        compressed
        label={messages.probes()}
        checked={grouping.probes}
        onChange={({ target }) => onChange({ ...grouping, probes: target.checked })}
        data-test-subj="foldProbes"
      />
    </EuiPopover>
  );
}
