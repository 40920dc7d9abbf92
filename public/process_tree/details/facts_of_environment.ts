import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../common/api/process';
import { isSecretName } from '../../text/secrets';
import { fact, type FactGroup } from './fact';

/** Environment variables (Tetragon 1.7, only when asked for); those that look like secrets are hidden. */
export function factsOfEnvironment({ process }: ProcessAnswer): FactGroup {
  return {
    id: 'environment',
    title: i18n.translate('tetragonInvestigator.details.environment', {
      defaultMessage: 'Environment',
    }),
    facts: (process?.environment ?? []).flatMap(({ key, value }, index) =>
      fact(`environment-${index}`, key, value, {
        isMonospace: true,
        isSecret: isSecretName(key),
      }),
    ),
  };
}
