import { MAX_FILE_NAME_CHARACTERS, MAX_IMPORT_NODES } from '../../common/limits';
import type { ImportProblem } from '../../common/process_tree/investigation';
import { shownText } from '../text/shown_text';
import { messages } from './messages';

/** Why a file cannot be opened, and what to do, in one sentence. */
export function importProblemSentence(problem: ImportProblem, fileName: string): string {
  const file = shownText(fileName, MAX_FILE_NAME_CHARACTERS);
  switch (problem.kind) {
    case 'too_large':
      return messages.tooLarge({ file, count: MAX_IMPORT_NODES.toLocaleString() });
    case 'no_json':
      return messages.noJson({ file });
    case 'other_format':
      return messages.otherFormat({ file });
    case 'invalid':
      return messages.invalid({
        file,
        where: shownText(problem.where, MAX_FILE_NAME_CHARACTERS),
        reason: shownText(problem.reason, MAX_FILE_NAME_CHARACTERS),
      });
  }
}
