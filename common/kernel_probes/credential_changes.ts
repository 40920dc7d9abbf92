import type { ArgumentValue } from './argument_value';
import { fullCapability } from './capability_names';
import { asObject, asText, asTexts } from '../documents/read_value';

type Credentials = Extract<ArgumentValue, { type: 'credentials' }>;

/** One difference: `uid 1000 → 0`, `effective +CAP_SYS_ADMIN`. */
export interface CredentialChange {
  name: string;
  before?: string;
  after?: string;
  gained?: string[];
  lost?: string[];
}

/**
 * How new credentials (an argument of commit_creds and its like) differ from those the process had
 * (`process_credentials`, only with Tetragon's enableProcessCred). Undefined where the latter are
 * not recorded.
 */
export function credentialChanges(
  after: Credentials,
  recorded: Readonly<Record<string, unknown>> | undefined,
): CredentialChange[] | undefined {
  if (!recorded) return undefined;
  const ids = Object.entries(after.ids).flatMap(([name, id]): CredentialChange[] => {
    const before = asText(recorded[name]);
    return before === undefined || before === id ? [] : [{ name, before, after: id }];
  });
  const caps = asObject(recorded.caps) ?? {};
  const sets = ['permitted', 'effective', 'inheritable'].flatMap((name): CredentialChange[] => {
    const had = new Set(caps[name] === undefined ? [] : asTexts(caps[name]).map(fullCapability));
    const has = new Set(after.capabilities[name] ?? []);
    const gained = [...has].filter((capability) => !had.has(capability));
    const lost = [...had].filter((capability) => !has.has(capability));
    return gained.length + lost.length === 0 ? [] : [{ name, gained, lost }];
  });
  return [...ids, ...sets];
}

/** `uid 1000 → 0`; `effective +CAP_SYS_ADMIN −CAP_KILL`. */
export function credentialChangeText({
  name,
  before,
  after,
  gained,
  lost,
}: CredentialChange): string {
  if (before !== undefined) return `${name} ${before} → ${after ?? '?'}`;
  const parts = [
    ...(gained ?? []).map((item) => `+${item}`),
    ...(lost ?? []).map((item) => `−${item}`),
  ];
  return `${name} ${parts.join(' ')}`;
}
