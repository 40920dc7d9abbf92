import { MAX_SVG_NODES } from '../../../common/limits';
import type { MenuEntry } from '../../export/menu_button';
import { messages } from './messages';
import type { CopyForm, SaveForm } from './use_tree_export';

/** Lists what the menu offers: files, queries to copy, and opening a file. */
export function exportMenuEntries({
  openRows,
  onSave,
  onCopy,
  onOpen,
}: {
  openRows: number;
  onSave: (form: SaveForm) => void;
  onCopy: (form: CopyForm) => void;
  onOpen: () => void;
}): MenuEntry[][] {
  const save = (form: SaveForm): MenuEntry => ({
    label: SAVE_LABELS[form](),
    icon: 'download',
    testSubject: `save-${form}`,
    onChoose: () => onSave(form),
    disabledBecause:
      form === 'svg' && openRows > MAX_SVG_NODES ? tooLargeSentence(openRows) : undefined,
  });
  const copy = (form: CopyForm): MenuEntry => ({
    label: COPY_LABELS[form](),
    icon: 'copy',
    testSubject: `copy-${form}`,
    onChoose: () => onCopy(form),
  });
  const open: MenuEntry = {
    label: messages.open(),
    icon: 'import',
    testSubject: 'openInvestigation',
    onChoose: onOpen,
  };
  return [
    (['json', 'csv', 'txt', 'svg'] as const).map(save),
    (['kql', 'elasticsearch', 'export_filter'] as const).map(copy),
    [open],
  ];
}

const SAVE_LABELS: Readonly<Record<SaveForm, () => string>> = {
  json: messages.json,
  csv: messages.csv,
  txt: messages.text,
  svg: messages.svg,
};

const COPY_LABELS: Readonly<Record<CopyForm, () => string>> = {
  kql: messages.kql,
  elasticsearch: messages.elasticsearch,
  export_filter: messages.exportFilter,
};

function tooLargeSentence(count: number): string {
  return messages.tooLarge({
    count: count.toLocaleString(),
    limit: MAX_SVG_NODES.toLocaleString(),
  });
}
