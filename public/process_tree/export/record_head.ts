import { i18n } from '@kbn/i18n';
import { MAX_HEAD_CHARACTERS } from '../../../common/limits';
import type { RecordHead } from '../../../common/process_tree/investigation';
import { plainText } from '../../text/plain_text';

/** The lines that stand above every export: what was asked, when, and what was incomplete. */
export function headLines({
  execId,
  cluster,
  address,
  range,
  exportedAt,
  incomplete,
}: RecordHead): string[] {
  const lines = [
    i18n.translate('tetragonInvestigator.export.title', {
      defaultMessage: 'Tetragon Investigator, process tree of exec_id {execId}',
      values: { execId },
    }),
    i18n.translate('tetragonInvestigator.export.query', {
      defaultMessage: 'Query: {address}',
      values: { address },
    }),
    i18n.translate('tetragonInvestigator.export.cluster', {
      defaultMessage: 'Cluster: {cluster}',
      values: { cluster: cluster || '–' },
    }),
    i18n.translate('tetragonInvestigator.export.range', {
      defaultMessage: 'Time range: {range}',
      values: { range: range ? `${range.from} – ${range.to}` : allTimes() },
    }),
    i18n.translate('tetragonInvestigator.export.time', {
      defaultMessage: 'Exported: {time}',
      values: { time: exportedAt },
    }),
    ...(incomplete.length === 0 ? [complete()] : incomplete.map(incompleteLine)),
  ];
  return lines.map((line) => plainText(line, MAX_HEAD_CHARACTERS));
}

function allTimes(): string {
  return i18n.translate('tetragonInvestigator.export.allTimes', {
    defaultMessage: 'all stored events',
  });
}

function complete(): string {
  return i18n.translate('tetragonInvestigator.export.complete', {
    defaultMessage: 'Incomplete: nothing known to be missing',
  });
}

function incompleteLine(reason: string): string {
  return i18n.translate('tetragonInvestigator.export.incomplete', {
    defaultMessage: 'Incomplete: {reason}',
    values: { reason },
  });
}

/** What stands in the place of command lines that were not loaded when somebody exported. */
export function missingCommandLines(loaded: number, count: number): string[] {
  if (loaded >= count) return [];
  return [
    i18n.translate('tetragonInvestigator.export.missingArguments', {
      defaultMessage: 'command lines of {loaded} of {count} processes, those that had been loaded',
      values: { loaded: loaded.toLocaleString(), count: count.toLocaleString() },
    }),
  ];
}
