import type { ArgumentFilter } from '../../../common/kernel_probes/argument_filter';
import { visibleString } from '../../text/visible_characters';
import { columnTitle, valueWords } from '../values/column_words';

const SYMBOLS = { '=': '=', '^=': 'starts with', '/=': 'in', '<>': 'in' } as const;

/** A filter as one line: `file_arg.path starts with /etc/`. */
export function filterWords({ field, operator, value, exclude }: ArgumentFilter): string {
  const words = operator === '=' ? valueWords(field, value) : value;
  const text = `${columnTitle(field)} ${SYMBOLS[operator]} ${words}`.slice(0, 200);
  return visibleString(exclude ? `NOT ${text}` : text);
}
