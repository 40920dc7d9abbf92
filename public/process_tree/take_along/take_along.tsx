import { useState } from 'react';
import { EuiButtonIcon, EuiContextMenu, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import type { Investigation } from '../use_investigation';
import { FileInput } from './file_input';
import { takeAlongItems } from './take_along_items';
import { useTakeAlong } from './use_take_along';

/** Everything that can be taken along: files of the tree, queries for its process, and back again. */
export function TakeAlong({
  answer,
  investigation,
}: {
  answer: ProcessTreeAnswer;
  investigation: Investigation;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const { save, copy, isBusy } = useTakeAlong(answer, investigation);
  const label = i18n.translate('tetragonInvestigator.takeAlong.label', {
    defaultMessage: 'Save, copy, open',
  });
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
            data-test-subj="takeAlong"
          />
        }
      >
        <EuiContextMenu
          initialPanelId={0}
          panels={[
            {
              id: 0,
              items: takeAlongItems({
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
