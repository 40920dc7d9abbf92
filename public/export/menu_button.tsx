import { useState, type ReactElement } from 'react';
import {
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiHorizontalRule,
  EuiPopover,
} from '@elastic/eui';

export interface MenuEntry {
  label: string;
  icon?: string;
  testSubject: string;
  /** Why it cannot be chosen now. */
  disabledBecause?: string | undefined;
  onChoose: () => void;
}

/** Opens a menu below a button; choosing an entry closes it. Entries in groups get a line between. */
export function MenuButton({
  button,
  groups,
}: {
  button: (toggle: { onClick: () => void; 'aria-expanded': boolean }) => ReactElement;
  groups: readonly (readonly MenuEntry[])[];
}) {
  const [isOpen, setIsOpen] = useState(false);
  const itemOf = ({ label, icon, testSubject, disabledBecause, onChoose }: MenuEntry) => (
    <EuiContextMenuItem
      key={testSubject}
      {...(icon !== undefined && { icon })}
      {...(disabledBecause !== undefined && { disabled: true, toolTipContent: disabledBecause })}
      onClick={() => {
        setIsOpen(false);
        onChoose();
      }}
      data-test-subj={testSubject}
    >
      {label}
    </EuiContextMenuItem>
  );
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      button={button({ onClick: () => setIsOpen(!isOpen), 'aria-expanded': isOpen })}
    >
      <EuiContextMenuPanel
        items={groups.flatMap((group, index) => [
          ...(index === 0 ? [] : [<EuiHorizontalRule key={index} margin="none" />]),
          ...group.map(itemOf),
        ])}
      />
    </EuiPopover>
  );
}
