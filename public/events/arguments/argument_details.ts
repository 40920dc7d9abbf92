import type { ArgumentValue, TypedArgument } from '../../../common/kernel_probes/argument_value';
import {
  credentialChanges,
  credentialChangeText,
} from '../../../common/kernel_probes/credential_changes';
import { octalMode, strikingPermission } from '../../../common/kernel_probes/permission_mode';
import { hexOfBytes, textOfBytes } from '../../../common/kernel_probes/read_bytes';
import { MAX_HEX_BYTES } from '../../../common/limits';
import { findSecrets } from '../../secrets/find_secrets';
import { settingOf } from '../recordable_messages';
import { messages } from './messages';

/** A line below an argument's value. */
export interface ArgumentDetail {
  name: string;
  text: string;
  /** The same bytes as text look like a secret. */
  isSecret?: boolean;
  /** Draws the eye: a setuid bit, root credentials gained. */
  isStriking?: boolean;
}

/** Everything an argument says beyond its one line. `recorded` are the process's own credentials. */
export function argumentDetails(
  { kind, value, alsoHolds = [] }: TypedArgument,
  recorded: Readonly<Record<string, unknown>> | undefined,
): ArgumentDetail[] {
  return [
    ...detailsOfValue(value, recorded),
    ...(value.type === 'unknown' ? [{ name: messages.unknownKind(), text: kind }] : []),
    ...alsoHolds.map(({ kind: other, json }) => ({
      name: `${messages.secondKind()} ${other}`,
      text: json,
    })),
  ];
}

function detailsOfValue(
  value: ArgumentValue,
  recorded: Readonly<Record<string, unknown>> | undefined,
): ArgumentDetail[] {
  switch (value.type) {
    case 'path':
      return pathDetails(value);
    case 'flow':
      return Object.entries(value.rest).map(([name, text]) => ({ name, text }));
    case 'bytes':
      return bytesDetails(value);
    case 'capabilities':
      return Object.entries(value.sets).map(([name, set]) => ({
        name,
        text: typeof set === 'string' ? set : set.join(', ') || messages.none(),
      }));
    case 'credentials':
      return credentialsDetails(value, recorded);
    default:
      return [];
  }
}

function pathDetails({
  permission,
  mount,
  flags,
}: Extract<ArgumentValue, { type: 'path' }>): ArgumentDetail[] {
  const octal = permission === undefined ? undefined : octalMode(permission);
  const striking = permission === undefined ? [] : strikingPermission(permission);
  return [
    ...(octal === undefined
      ? []
      : [
          {
            name: messages.mode(),
            text: [octal, ...striking].join(' · '),
            isStriking: striking.length > 0,
          },
        ]),
    ...(mount === undefined ? [] : [{ name: 'mount', text: mount }]),
    ...(flags === undefined ? [] : [{ name: 'flags', text: flags }]),
  ];
}

function bytesDetails({ bytes }: Extract<ArgumentValue, { type: 'bytes' }>): ArgumentDetail[] {
  if (!bytes) {
    const text = messages.notBase64();
    return [{ name: 'base64', text }];
  }
  const text = textOfBytes(bytes);
  if (text === undefined && bytes.length <= 32) return [];
  const isSecret = text !== undefined && findSecrets(text).length > 0;
  return [{ name: messages.hex(), text: hexOfBytes(bytes, MAX_HEX_BYTES), isSecret }];
}

function credentialsDetails(
  value: Extract<ArgumentValue, { type: 'credentials' }>,
  recorded: Readonly<Record<string, unknown>> | undefined,
): ArgumentDetail[] {
  const changes = credentialChanges(value, recorded);
  const name = messages.changes();
  const sets = Object.entries(value.capabilities).map(([set, names]) => ({
    name: set,
    text: names.join(', ') || messages.none(),
  }));
  if (!changes) {
    const text = messages.credentialsNotRecorded({ setting: settingOf('credentials') });
    return [{ name, text }, ...sets];
  }
  if (changes.length === 0) {
    const text = messages.unchanged();
    return [{ name, text }, ...sets];
  }
  return [
    ...changes.map((change) => ({
      name,
      text: credentialChangeText(change),
      isStriking: change.after === '0' || (change.gained?.length ?? 0) > 0,
    })),
    ...sets,
  ];
}
