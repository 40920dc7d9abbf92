import { i18n } from '@kbn/i18n';
import { MAX_FILE_NAME_CHARACTERS, MAX_IMPORT_NODES } from '../../common/limits';
import type { ImportProblem } from '../../common/process_tree/investigation';
import { plainText } from '../text/plain_text';

/** Why a file cannot be opened, and what to do, in one sentence. */
export function importProblemSentence(problem: ImportProblem, fileName: string): string {
  const file = plainText(fileName, MAX_FILE_NAME_CHARACTERS);
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
          where: plainText(problem.where, MAX_FILE_NAME_CHARACTERS),
          reason: plainText(problem.reason, MAX_FILE_NAME_CHARACTERS),
        },
      });
  }
}
