import { i18n } from '@kbn/i18n';

/** Height of a row and of the table's head, in pixels. */
export const ROW_HEIGHT = 28;

export type ColumnId =
  'start' | 'process' | 'pid' | 'user' | 'place' | 'node' | 'duration' | 'exit';

/** Columns in order with their CSS grid widths. */
const COLUMN_WIDTHS: Readonly<Record<ColumnId, string>> = {
  start: '178px',
  process: 'minmax(220px, 1fr)',
  pid: '72px',
  user: '92px',
  place: 'minmax(140px, 0.42fr)',
  node: 'minmax(88px, 0.2fr)',
  duration: '80px',
  exit: '104px',
};

export const COLUMN_IDS = Object.keys(COLUMN_WIDTHS) as ColumnId[];

export const GRID_TEMPLATE = Object.values(COLUMN_WIDTHS).join(' ');

/** Numbers stand right, so that digits of equal weight stand below each other. */
export function isNumeric(column: ColumnId): boolean {
  return column === 'pid' || column === 'duration';
}

export function columnTitle(column: ColumnId): string {
  switch (column) {
    case 'start':
      return i18n.translate('tetragonInvestigator.processes.column.start', {
        defaultMessage: 'Started',
      });
    case 'process':
      return i18n.translate('tetragonInvestigator.processes.column.process', {
        defaultMessage: 'Process',
      });
    case 'pid':
      return i18n.translate('tetragonInvestigator.processes.column.pid', { defaultMessage: 'PID' });
    case 'user':
      return i18n.translate('tetragonInvestigator.processes.column.user', {
        defaultMessage: 'User',
      });
    case 'place':
      return i18n.translate('tetragonInvestigator.processes.column.place', {
        defaultMessage: 'Namespace / pod',
      });
    case 'node':
      return i18n.translate('tetragonInvestigator.processes.column.node', {
        defaultMessage: 'Node',
      });
    case 'duration':
      return i18n.translate('tetragonInvestigator.processes.column.duration', {
        defaultMessage: 'Duration',
      });
    case 'exit':
      return i18n.translate('tetragonInvestigator.processes.column.exit', {
        defaultMessage: 'Exit',
      });
  }
}
