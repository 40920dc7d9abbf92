import type { EuiContextMenuPanelItemDescriptor } from '@elastic/eui';
import { MAX_SVG_NODES } from '../../../common/limits';
import type { CopyForm, SaveForm } from './use_tree_export';
import { messages } from './messages';

/** The entries of the menu: files, what is copied, and opening a file. */
export function exportMenuItems({
  nodesInSight,
  onSave,
  onCopy,
  onOpen,
}: {
  nodesInSight: number;
  onSave: (form: SaveForm) => void;
  onCopy: (form: CopyForm) => void;
  onOpen: () => void;
}): EuiContextMenuPanelItemDescriptor[] {
  const isTooLarge = nodesInSight > MAX_SVG_NODES;
  const save = (form: SaveForm, name: string) => ({
    name,
    icon: 'download',
    onClick: () => onSave(form),
    'data-test-subj': `save-${form}`,
  });
  const copy = (form: CopyForm, name: string) => ({
    name,
    icon: 'copy',
    onClick: () => onCopy(form),
    'data-test-subj': `copy-${form}`,
  });
  return [
    save('json', messages.json()),
    save('csv', messages.csv()),
    save('txt', messages.text()),
    {
      ...save('svg', messages.svg()),
      disabled: isTooLarge,
      ...(isTooLarge && { toolTipContent: tooLargeText(nodesInSight) }),
    },
    { isSeparator: true },
    copy('kql', messages.kql()),
    copy('elasticsearch', messages.elasticsearch()),
    copy('export_filter', messages.exportFilter()),
    { isSeparator: true },
    {
      name: messages.open(),
      icon: 'import',
      onClick: onOpen,
      'data-test-subj': 'openInvestigation',
    },
  ];
}

function tooLargeText(count: number): string {
  return messages.tooLarge({
    count: count.toLocaleString(),
    limit: MAX_SVG_NODES.toLocaleString(),
  });
}
