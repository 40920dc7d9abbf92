import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import { isSecretName } from '../../../secrets/secrets';
import { fact, type FactGroup } from './fact';

/** Environment variables (Tetragon 1.7, only when asked for); those that look like secrets are hidden. */
export function factsOfEnvironment({ process }: ProcessAnswer): FactGroup {
  const environment = process?.environment ?? [];
  return {
    id: 'environment',
    title: i18n.translate('tetragonInvestigator.details.environment', {
      defaultMessage: 'Environment',
    }),
    facts: environment.flatMap(({ key, value }, index) =>
      fact(`environment-${index}`, key, value, {
        isMonospace: true,
        isSecret: isSecretName(key),
      }),
    ),
    ...(environment.length === 0 && {
      missing: i18n.translate('tetragonInvestigator.details.environmentMissing', {
        defaultMessage:
          'Not recorded here (--enable-process-environment-variables, Tetragon 1.7 and later).',
      }),
    }),
  };
}
