import type { ArgumentFilter } from '../../../common/kernel_probes/argument_filter';
import { shownText } from '../../text/shown_text';
import { columnTitle, valueWords } from '../values/column_words';

const SYMBOLS = { '=': '=', '^=': 'starts with', '/=': 'in', '<>': 'in' } as const;

/** Words a filter as one line: `file_arg.path starts with /etc/`; `revealed` of its value is in clear. */
export function filterWords(
  { field, operator, value, exclude }: ArgumentFilter,
  revealed?: ReadonlySet<number>,
): string {
  const words = operator === '=' ? valueWords(field, value) : value;
  const shown = shownText(words, 200, { ...(revealed && { revealed }) });
  const text = `${columnTitle(field)} ${SYMBOLS[operator]} ${shown}`;
  return exclude ? `NOT ${text}` : text;
}
