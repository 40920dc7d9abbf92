import { hexOfBytes, bytesOfBase64, textOfBytes } from '../../../common/kernel_probes/read_bytes';
import { fieldAtAnyPosition, positionOfField } from '../../../common/kernel_probes/argument_fields';
import { returnMeaning } from '../../../common/kernel_probes/event_arguments';
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

/**
 * A column's title, ready to be shown: Tetragon's own path of the field, or what it says of the process.
 *
 * @param name of the argument, where it is known
 */
export function columnTitle(field: string, name?: string): string {
  const known = lookUp(COLUMN_TITLE, field)?.();
  if (known !== undefined) return known;
  const position = positionOfField(field);
  const kind = shownText(fieldAtAnyPosition(field).replace(/^args\./, ''), 100);
  if (name !== undefined) return messages.namedField({ name: shownText(name, 40), kind });
  return position === undefined ? kind : messages.fieldAtPosition({ position: position + 1, kind });
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
