import type { EuiContextMenuPanelItemDescriptor } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MAX_SVG_NODES } from '../../../common/limits';
import type { CopyForm, SaveForm } from './use_tree_export';

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
    save(
      'json',
      i18n.translate('tetragonInvestigator.treeExport.json', {
        defaultMessage: 'Investigation (JSON)',
      }),
    ),
    save(
      'csv',
      i18n.translate('tetragonInvestigator.treeExport.csv', {
        defaultMessage: 'Processes (CSV)',
      }),
    ),
    save(
      'txt',
      i18n.translate('tetragonInvestigator.treeExport.text', {
        defaultMessage: 'Tree as text',
      }),
    ),
    {
      ...save(
        'svg',
        i18n.translate('tetragonInvestigator.treeExport.svg', {
          defaultMessage: 'Graph of what is open (SVG)',
        }),
      ),
      disabled: isTooLarge,
      ...(isTooLarge && { toolTipContent: tooLargeText(nodesInSight) }),
    },
    { isSeparator: true },
    copy(
      'kql',
      i18n.translate('tetragonInvestigator.treeExport.kql', {
        defaultMessage: 'Copy as KQL',
      }),
    ),
    copy(
      'elasticsearch',
      i18n.translate('tetragonInvestigator.treeExport.elasticsearch', {
        defaultMessage: 'Copy as Elasticsearch query',
      }),
    ),
    copy(
      'export_filter',
      i18n.translate('tetragonInvestigator.treeExport.exportFilter', {
        defaultMessage: 'Copy as Tetragon export filter',
      }),
    ),
    { isSeparator: true },
    {
      name: i18n.translate('tetragonInvestigator.treeExport.open', {
        defaultMessage: 'Open saved investigation',
      }),
      icon: 'import',
      onClick: onOpen,
      'data-test-subj': 'openInvestigation',
    },
  ];
}

function tooLargeText(count: number): string {
  return i18n.translate('tetragonInvestigator.treeExport.tooLarge', {
    defaultMessage:
      '{count} rows are open and a drawing holds {limit}: close some, or begin the view further down.',
    values: { count: count.toLocaleString(), limit: MAX_SVG_NODES.toLocaleString() },
  });
}
