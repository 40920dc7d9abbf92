import { MAX_HEX_BYTES_IN_LINE } from '../limits';
import type { ArgumentValue, Endpoint, TypedArgument, UserNamespace } from './argument_value';
import { capabilitiesText } from './capability_names';
import { hexOfBytes, textOfBytes } from './read_bytes';
import { shortProtocol } from './socket_names';

/** One argument as one line of text: what a table, a title and an export show. Empty: no value. */
export function argumentText({ value, alsoHolds = [] }: TypedArgument): string {
  const others = alsoHolds.map(({ kind, json }) => `${kind} ${json}`);
  return [valueText(value), ...others].filter(Boolean).join(' · ');
}

function valueText(value: ArgumentValue): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.meaning === undefined ? value.number : `${value.number} (${value.meaning})`;
    case 'path':
      return [value.path ?? '', value.permission].filter(Boolean).join(' ');
    case 'flow':
      return flowText(value);
    case 'address':
      return [familyText(value.family), endpointText(value.endpoint)].filter(Boolean).join(' ');
    case 'bytes':
      return bytesText(value);
    case 'capability':
      return value.name ?? `capability ${value.number}`;
    case 'capabilities':
      return setsText(value.sets);
    case 'credentials':
      return credentialsText(value);
    case 'userNamespace':
      return userNamespaceText(value);
    case 'syscall':
      return value.name === undefined
        ? `${value.id}${value.abi === undefined ? '' : ` (${value.abi})`}`
        : `${value.name} (${value.abi} ${value.id})`;
    case 'error':
      return value.message;
    case 'named':
      return [
        value.name ?? '',
        ...Object.entries(value.rest).map(([name, text]) => `${name} ${text}`),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'absent':
      return '';
    case 'unknown':
      return value.json;
  }
}

/** `tcp 10.0.0.5:43210 → 1.1.1.1:443 ESTABLISHED`. */
function flowText({
  protocol,
  source,
  destination,
  state,
}: Extract<ArgumentValue, { type: 'flow' }>): string {
  return [
    protocol === undefined ? undefined : shortProtocol(protocol),
    `${endpointText(source) || '?'} → ${endpointText(destination) || '?'}`,
    state?.replace(/^TCP_/, ''),
  ]
    .filter(Boolean)
    .join(' ');
}

/** IPv6 in brackets where a port follows. */
function endpointText({ address, port }: Endpoint): string {
  if (port === undefined) return address ?? '';
  const host = address ?? '?';
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function familyText(family: string | undefined): string | undefined {
  return family?.replace(/^AF_/, '').toLowerCase();
}

function bytesText({ base64, bytes, size }: Extract<ArgumentValue, { type: 'bytes' }>): string {
  if (!bytes) return base64;
  const text = textOfBytes(bytes) ?? hexOfBytes(bytes, MAX_HEX_BYTES_IN_LINE);
  return size === undefined || Number(size) <= bytes.length
    ? text
    : `${text} (${bytes.length} of ${size} bytes)`;
}

function setsText(sets: Readonly<Record<string, readonly string[] | string>>): string {
  return Object.entries(sets)
    .map(([name, set]) => `${name}: ${typeof set === 'string' ? set : capabilitiesText(set)}`)
    .join(' · ');
}

/** Equal ids are said once: `uid euid suid fsuid 0 · gid egid sgid fsgid 0`. */
function credentialsText({
  ids,
  capabilities,
  secureBits,
  userNamespace,
}: Extract<ArgumentValue, { type: 'credentials' }>): string {
  const users = groupIds(ids, /uid$/);
  const groups = groupIds(ids, /gid$/);
  return [
    ...users,
    ...groups,
    ...(Object.keys(capabilities).length > 0 ? [setsText(capabilities)] : []),
    ...(secureBits.length > 0 ? [secureBits.join(', ')] : []),
    ...(userNamespace ? [userNamespaceText(userNamespace)] : []),
  ].join(' · ');
}

function groupIds(ids: Readonly<Record<string, string>>, which: RegExp): string[] {
  const names = new Map<string, string[]>();
  for (const [name, id] of Object.entries(ids)) {
    if (which.test(name)) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return [...names].map(([id, list]) => `${list.join(' ')} ${id}`);
}

function userNamespaceText({ level, uid, gid, inode, isHost }: UserNamespace): string {
  return [
    isHost ? 'host user namespace' : 'user namespace',
    isHost ? undefined : inode,
    level === undefined ? undefined : `level ${level}`,
    uid === undefined ? undefined : `uid ${uid}`,
    gid === undefined ? undefined : `gid ${gid}`,
  ]
    .filter(Boolean)
    .join(' ');
}
