import { i18n } from '@kbn/i18n';
import type { Verdict } from '../../common/setup/verdict';

/** `worst`: title of the check to look at first. */
export function verdictSentence({ state, counts, running }: Verdict, worst = ''): string {
  switch (state) {
    case 'running':
      return i18n.translate('tetragonInvestigator.setup.verdictRunning', {
        defaultMessage: '{count, plural, one {# check} other {# checks}} still running',
        values: { count: running },
      });
    case 'broken':
      return i18n.translate('tetragonInvestigator.setup.verdictBroken', {
        defaultMessage:
          'Something is broken: {count, plural, one {# check fails} other {# checks fail}}, first “{worst}”',
        values: { count: counts.failed, worst },
      });
    case 'degraded':
      return i18n.translate('tetragonInvestigator.setup.verdictDegraded', {
        defaultMessage:
          'It works, with {count, plural, one {# warning} other {# warnings}}: first “{worst}”',
        values: { count: counts.warning, worst },
      });
    case 'uncertain':
      return i18n.translate('tetragonInvestigator.setup.verdictUncertain', {
        defaultMessage:
          'Nothing wrong was found, but {count, plural, one {# check} other {# checks}} could not tell',
        values: { count: counts.unknown },
      });
    case 'works':
      return i18n.translate('tetragonInvestigator.setup.verdictWorks', {
        defaultMessage: 'It works: {count, plural, one {# check} other {# checks}} passed',
        values: { count: counts.passed },
      });
  }
}
