import { useState } from 'react';
import { EuiButtonIcon, EuiContextMenu, EuiPopover } from '@elastic/eui';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import type { Investigation } from '../use_investigation';
import { FileInput } from '../../saved_investigation/file_input';
import { exportMenuItems } from './export_menu_items';
import { useTreeExport } from './use_tree_export';
import { messages } from './messages';

/** Everything that can be taken along: files of the tree, queries for its process, and back again. */
export function ExportMenu({
  answer,
  investigation,
}: {
  answer: ProcessTreeAnswer;
  investigation: Investigation;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const { save, copy, isBusy } = useTreeExport(answer, investigation);
  const label = messages.label();
  const close = (action: () => void) => () => {
    setIsOpen(false);
    action();
  };
  return (
    <>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setIsOpen(false)}
        anchorPosition="downRight"
        panelPaddingSize="none"
        button={
          <EuiButtonIcon
            size="xs"
            color="text"
            iconType="download"
            isLoading={isBusy}
            aria-label={label}
            title={label}
            onClick={() => setIsOpen(!isOpen)}
            data-test-subj="exportTree"
          />
        }
      >
        <EuiContextMenu
          initialPanelId={0}
          panels={[
            {
              id: 0,
              items: exportMenuItems({
                nodesInSight: investigation.view.lines.length,
                onSave: (what) => close(() => save(what))(),
                onCopy: (what) => close(() => copy(what))(),
                onOpen: close(() => input?.click()),
              }),
            },
          ]}
        />
      </EuiPopover>
      <FileInput input={setInput} />
    </>
  );
}
