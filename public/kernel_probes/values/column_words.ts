import { hexOfBytes, bytesOfBase64, textOfBytes } from '../../../common/kernel_probes/read_bytes';
import { returnMeaning } from '../../../common/kernel_probes/integer_meaning';
import { shownText } from '../../text/shown_text';
import { syscallName } from '../../../common/kernel_probes/syscall_names';
import { messages } from './messages';
import { lookUp } from '../../text/look_up';

const COLUMN_TITLE: Readonly<Record<string, () => string>> = {
  binary: messages.binary,
  parentBinary: messages.parentBinary,
  pod: messages.pod,
  user: messages.user,
};

/** A column's title, ready to be shown: Tetragon's own path of the field, or what it says of the process. */
export function columnTitle(field: string): string {
  return lookUp(COLUMN_TITLE, field)?.() ?? shownText(field.replace(/^args\./, ''), 100);
}

/** A value as people read it: what a number or base64 says stands with it. */
export function valueWords(field: string, value: string): string {
  if (/(?:^|\.)(?:truncated_bytes_arg\.)?bytes_arg$/.test(field)) {
    const bytes = bytesOfBase64(value);
    return bytes ? (textOfBytes(bytes) ?? hexOfBytes(bytes, 32)) : value;
  }
  if (field.endsWith('syscall_id.id')) {
    const names = ['x64', 'arm64'].flatMap((abi) => {
      const name = syscallName(Number(value), abi);
      return name === undefined ? [] : [`${abi} ${name}`];
    });
    return names.length > 0 ? `${value} (${names.join(', ')})` : value;
  }
  if (field.startsWith('return.')) {
    const meaning = returnMeaning(value);
    return meaning === undefined ? value : `${value} (${meaning})`;
  }
  return value;
}
