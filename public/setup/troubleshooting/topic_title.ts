import { i18n } from '@kbn/i18n';
import type { Topic } from '../../../common/setup/topics';

/** What a reader would call the trouble. */
export function topicTitle(topic: Topic): string {
  switch (topic) {
    case 'no_data':
      return i18n.translate('tetragonInvestigator.setup.topic.noData', {
        defaultMessage: 'No data arrives',
      });
    case 'tetragon_pods':
      return i18n.translate('tetragonInvestigator.setup.topic.tetragonPods', {
        defaultMessage: 'Tetragon pods do not start',
      });
    case 'event_types':
      return i18n.translate('tetragonInvestigator.setup.topic.eventTypes', {
        defaultMessage: 'Only some events arrive',
      });
    case 'volume':
      return i18n.translate('tetragonInvestigator.setup.topic.volume', {
        defaultMessage: 'Too many events',
      });
    case 'error_message':
      return i18n.translate('tetragonInvestigator.setup.topic.errorMessage', {
        defaultMessage: 'Events have an error.message',
      });
    case 'kubernetes_metadata':
      return i18n.translate('tetragonInvestigator.setup.topic.kubernetesMetadata', {
        defaultMessage: 'Pods or clusters are missing or wrong',
      });
    case 'authentication':
      return i18n.translate('tetragonInvestigator.setup.topic.authentication', {
        defaultMessage: 'Elasticsearch refuses Filebeat',
      });
    case 'network':
      return i18n.translate('tetragonInvestigator.setup.topic.network', {
        defaultMessage: 'Filebeat does not reach Elasticsearch',
      });
    case 'assets':
      return i18n.translate('tetragonInvestigator.setup.topic.assets', {
        defaultMessage: 'Template or pipeline do not apply',
      });
    case 'prerequisites':
      return i18n.translate('tetragonInvestigator.setup.topic.prerequisites', {
        defaultMessage: 'Before you install',
      });
  }
}
