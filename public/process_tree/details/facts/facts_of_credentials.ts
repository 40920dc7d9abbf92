import type { ProcessAnswer } from '../../../../common/api/process';
import {
  capabilitiesDropped,
  capabilitiesGained,
  hasCredentials,
} from '../../../../common/documents/privilege_changes';
import type { TetragonProcess } from '../../../../common/documents/tetragon_event';
import { notRecordedHere } from '../../../events/recordable_messages';
import { fact, type Fact, type FactGroup } from './fact';
import { messages } from './messages';

/** Capabilities (and what was gained over the parent) and credentials. */
export function factsOfCredentials({ process, parent }: ProcessAnswer): FactGroup {
  const facts = [
    ...(process ? factsOfCapabilities(process, parent) : []),
    ...Object.entries(process?.credentials ?? {}).flatMap(([name, value]) =>
      factOfCredential(name, value, parent?.credentials?.[name]),
    ),
  ];
  return {
    id: 'credentials',
    title: messages.credentials(),
    facts,
    ...(facts.length === 0 && {
      missing: notRecordedHere('credentials'),
    }),
  };
}

/** Where it differs from the parent's, both are named; ids that became root's strike. */
function factOfCredential(name: string, value: unknown, parents: unknown): Fact[] {
  const text = textOf(value);
  const parentText = parents === undefined ? undefined : textOf(parents);
  const differs = parentText !== undefined && parentText !== text;
  return fact(`credential-${name}`, name, text, {
    isMonospace: true,
    ...(differs && {
      note: messages.parentCredential({ value: parentText }),
      isStriking: value === 0,
    }),
  });
}

function factsOfCapabilities(
  process: TetragonProcess,
  parent: TetragonProcess | undefined,
): Fact[] {
  if (!hasCredentials(process)) return [];
  const own = process.capabilities ?? { permitted: [], effective: [], inheritable: [] };
  const gained = parent && capabilitiesGained(process, parent);
  const dropped = parent && capabilitiesDropped(process, parent);
  const none = messages.none();
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(' ') : none);
  return [
    ...fact('gained', messages.capabilitiesGained(), gained?.join(' '), {
      isMonospace: true,
      isStriking: true,
    }),
    ...fact('dropped', messages.capabilitiesDropped(), dropped?.join(' '), { isMonospace: true }),
    ...fact('effective', messages.effective(), list(own.effective), { isMonospace: true }),
    ...fact('permitted', messages.permitted(), list(own.permitted), { isMonospace: true }),
    ...fact('inheritable', messages.inheritable(), list(own.inheritable), { isMonospace: true }),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
