import { i18n } from '@kbn/i18n';
import { MAX_IMPORT_NODES } from '../../common/limits';
import type { ImportProblem } from '../../common/process_tree/investigation';
import { plainText } from '../text/plain_text';

const NAME_LIMIT = 80;

/** Why a file cannot be opened, and what to do, in one sentence. */
export function importProblemSentence(problem: ImportProblem, fileName: string): string {
  const file = plainText(fileName, NAME_LIMIT);
  switch (problem.kind) {
    case 'too_large':
      return i18n.translate('tetragonInvestigator.import.tooLarge', {
        defaultMessage:
          '{file} is larger than a saved investigation of {count} processes can be: choose another file.',
        values: { file, count: MAX_IMPORT_NODES.toLocaleString() },
      });
    case 'no_json':
      return i18n.translate('tetragonInvestigator.import.noJson', {
        defaultMessage:
          '{file} is not readable as JSON: choose a file saved by “Investigation (JSON)”.',
        values: { file },
      });
    case 'other_format':
      return i18n.translate('tetragonInvestigator.import.otherFormat', {
        defaultMessage:
          '{file} is no saved investigation: choose a file saved by “Investigation (JSON)”.',
        values: { file },
      });
    case 'invalid':
      return i18n.translate('tetragonInvestigator.import.invalid', {
        defaultMessage:
          '{file} was changed or comes from another version ({where}: {reason}): save it anew.',
        values: {
          file,
          where: plainText(problem.where, NAME_LIMIT),
          reason: plainText(problem.reason, NAME_LIMIT),
        },
      });
  }
}
