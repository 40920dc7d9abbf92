import type { ProcessAnswer } from '../../../../common/api/process';
import { isSecretName } from '../../../secrets/secret_name';
import { notRecordedHere } from '../../../events/recordable_messages';
import { fact, type FactGroup } from './fact';
import { messages } from './messages';

/** Environment variables (Tetragon 1.7, only when asked for); those that look like secrets are hidden. */
export function factsOfEnvironment({ process }: ProcessAnswer): FactGroup {
  const environment = process?.environment ?? [];
  return {
    id: 'environment',
    title: messages.environment(),
    facts: environment.flatMap(({ key, value }, index) =>
      fact(`environment-${index}`, key, value, {
        isMonospace: true,
        isSecret: isSecretName(key),
      }),
    ),
    ...(environment.length === 0 && {
      missing: notRecordedHere('environment'),
    }),
  };
}
