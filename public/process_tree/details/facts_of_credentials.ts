import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../common/api/process';
import type { TetragonProcess } from '../../../common/documents/tetragon_event';
import { fact, type Fact, type FactGroup } from './fact';

/** Capabilities (and what was gained over the parent) and credentials. */
export function factsOfCredentials({ process, parent }: ProcessAnswer): FactGroup {
  const facts = [
    ...factsOfCapabilities(process?.capabilities, parent?.capabilities),
    ...Object.entries(process?.credentials ?? {}).flatMap(([name, value]) =>
      fact(`credential-${name}`, name, textOf(value), { isMonospace: true }),
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

function factsOfCapabilities(
  own: TetragonProcess['capabilities'],
  parents: TetragonProcess['capabilities'],
): Fact[] {
  if (!own) return [];
  const gained = parents ? own.effective.filter((name) => !parents.effective.includes(name)) : [];
  const none = i18n.translate('tetragonInvestigator.details.none', { defaultMessage: 'none' });
  const list = (names: readonly string[]) => (names.length > 0 ? names.join(' ') : none);
  return [
    ...fact(
      'gained',
      i18n.translate('tetragonInvestigator.details.capabilitiesGained', {
        defaultMessage: 'Gained over the parent',
      }),
      gained.join(' '),
      { isMonospace: true, isStriking: true },
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
