import { useState } from 'react';
import { EuiButtonIcon } from '@elastic/eui';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import { MenuButton } from '../../export/menu_button';
import { FileInput } from '../../saved_investigation/file_input';
import type { TreeState } from '../use_tree_state';
import { exportMenuEntries } from './export_menu_entries';
import { useTreeExport } from './use_tree_export';
import { messages } from './messages';

/** Files of the tree, queries for its process, and a saved investigation opened again. */
export function ExportMenu({ answer, state }: { answer: ProcessTreeAnswer; state: TreeState }) {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const { save, copy, isBusy } = useTreeExport(answer, state);
  const label = messages.label();
  return (
    <>
      <MenuButton
        button={(toggle) => (
          <EuiButtonIcon
            size="xs"
            color="text"
            iconType="download"
            isLoading={isBusy}
            aria-label={label}
            title={label}
            {...toggle}
            data-test-subj="exportTree"
          />
        )}
        groups={exportMenuEntries({
          openRows: state.view.lines.length,
          onSave: save,
          onCopy: copy,
          onOpen: () => input?.click(),
        })}
      />
      <FileInput input={setInput} />
    </>
  );
}
