import { i18n } from '@kbn/i18n';
import type { CheckStatus, Hop } from '../../common/setup/checks';

/** `undefined`: the check is running. */
export function statusWord(status: CheckStatus | undefined): string {
  switch (status) {
    case 'passed':
      return i18n.translate('tetragonInvestigator.setup.statusPassed', {
        defaultMessage: 'Passed',
      });
    case 'warning':
      return i18n.translate('tetragonInvestigator.setup.statusWarning', {
        defaultMessage: 'Warning',
      });
    case 'failed':
      return i18n.translate('tetragonInvestigator.setup.statusFailed', {
        defaultMessage: 'Failed',
      });
    case 'unknown':
      return i18n.translate('tetragonInvestigator.setup.statusUnknown', {
        defaultMessage: 'Unknown',
      });
    case 'not_visible':
      return i18n.translate('tetragonInvestigator.setup.statusNotVisible', {
        defaultMessage: 'Not visible from Kibana',
      });
    case 'skipped':
      return i18n.translate('tetragonInvestigator.setup.statusSkipped', {
        defaultMessage: 'Skipped',
      });
    case undefined:
      return i18n.translate('tetragonInvestigator.setup.statusRunning', {
        defaultMessage: 'Running',
      });
  }
}

export function hopWord(hop: Hop): string {
  switch (hop) {
    case 'kubernetes':
      return i18n.translate('tetragonInvestigator.setup.hopKubernetes', {
        defaultMessage: 'Tetragon',
      });
    case 'export':
      return i18n.translate('tetragonInvestigator.setup.hopExport', { defaultMessage: 'Export' });
    case 'filebeat':
      return i18n.translate('tetragonInvestigator.setup.hopFilebeat', {
        defaultMessage: 'Filebeat',
      });
    case 'network':
      return i18n.translate('tetragonInvestigator.setup.hopNetwork', {
        defaultMessage: 'Network',
      });
    case 'pipeline':
      return i18n.translate('tetragonInvestigator.setup.hopPipeline', {
        defaultMessage: 'Pipeline',
      });
    case 'data_stream':
      return i18n.translate('tetragonInvestigator.setup.hopDataStream', {
        defaultMessage: 'Data stream',
      });
    case 'documents':
      return i18n.translate('tetragonInvestigator.setup.hopDocuments', {
        defaultMessage: 'Documents',
      });
    case 'fields':
      return i18n.translate('tetragonInvestigator.setup.hopFields', { defaultMessage: 'Fields' });
    case 'freshness':
      return i18n.translate('tetragonInvestigator.setup.hopFreshness', {
        defaultMessage: 'Freshness',
      });
    case 'privileges':
      return i18n.translate('tetragonInvestigator.setup.hopPrivileges', {
        defaultMessage: 'Your access',
      });
  }
}
