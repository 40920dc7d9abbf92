import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import {
  capabilitiesDropped,
  capabilitiesGained,
  hasCredentials,
} from '../../../../common/documents/privilege_changes';
import type { TetragonProcess } from '../../../../common/documents/tetragon_event';
import { fact, type Fact, type FactGroup } from './fact';

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
    title: i18n.translate('tetragonInvestigator.details.credentials', {
      defaultMessage: 'Credentials and capabilities',
    }),
    facts,
    ...(facts.length === 0 && {
      missing: i18n.translate('tetragonInvestigator.details.credentialsMissing', {
        defaultMessage: 'Not recorded here (tetragon.enableProcessCred).',
      }),
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
      note: i18n.translate('tetragonInvestigator.details.parentCredential', {
        defaultMessage: 'parent’s: {value}',
        values: { value: parentText },
      }),
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
  const none = i18n.translate('tetragonInvestigator.details.none', { defaultMessage: 'none' });
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(' ') : none);
  return [
    ...fact(
      'gained',
      i18n.translate('tetragonInvestigator.details.capabilitiesGained', {
        defaultMessage: 'Gained over the parent',
      }),
      gained?.join(' '),
      { isMonospace: true, isStriking: true },
    ),
    ...fact(
      'dropped',
      i18n.translate('tetragonInvestigator.details.capabilitiesDropped', {
        defaultMessage: 'Only the parent has',
      }),
      dropped?.join(' '),
      { isMonospace: true },
    ),
    ...fact(
      'effective',
      i18n.translate('tetragonInvestigator.details.effective', { defaultMessage: 'Effective' }),
      list(own.effective),
      { isMonospace: true },
    ),
    ...fact(
      'permitted',
      i18n.translate('tetragonInvestigator.details.permitted', { defaultMessage: 'Permitted' }),
      list(own.permitted),
      { isMonospace: true },
    ),
    ...fact(
      'inheritable',
      i18n.translate('tetragonInvestigator.details.inheritable', { defaultMessage: 'Inheritable' }),
      list(own.inheritable),
      { isMonospace: true },
    ),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
