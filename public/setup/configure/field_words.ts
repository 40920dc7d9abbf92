import { i18n } from '@kbn/i18n';
import type { TextSetting } from '../../../common/setup/configuration/settings';

export interface FieldWords {
  label: string;
  /** What it does, and what it must be. */
  help: string;
}

/** Label and explanation of each text field of the form. */
export function fieldWords(name: TextSetting): FieldWords {
  return WORDS[name]();
}

const WORDS: Readonly<Record<TextSetting, () => FieldWords>> = {
  host: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.host', {
      defaultMessage: 'Elasticsearch host',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.hostHelp', {
      defaultMessage:
        'As the nodes reach it, with scheme and port: https://es.example.com:9200. Without a port Filebeat takes 9200.',
    }),
  }),
  cloudId: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.cloudId', {
      defaultMessage: 'Cloud id',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.cloudIdHelp', {
      defaultMessage:
        'From the deployment’s page in Elastic Cloud: a name, a colon and a long code.',
    }),
  }),
  user: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.user', { defaultMessage: 'User' }),
    help: i18n.translate('tetragonInvestigator.setup.field.userHelp', {
      defaultMessage:
        'One that may only write: the role is in Status → Connection to Elasticsearch, step by step.',
    }),
  }),
  secret: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.secret', {
      defaultMessage: 'API key or password',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.secretHelp', {
      defaultMessage:
        'Stays in this browser tab, and stands in one command only; may be left empty and typed in there. An API key is id:api_key, not its encoded form.',
    }),
  }),
  authority: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.authority', {
      defaultMessage: 'Certificate authority',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.authorityHelp', {
      defaultMessage:
        'PEM text of your own authority, from BEGIN to END CERTIFICATE. Empty: the authorities that the image knows.',
    }),
  }),
  dataStreamNamespace: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.dataStreamNamespace', {
      defaultMessage: 'Data stream namespace',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.dataStreamNamespaceHelp', {
      defaultMessage:
        'Last part of logs-cilium_tetragon.log-…: lower case, no hyphen. Use one for each environment to grant or keep them apart.',
    }),
  }),
  kubernetesNamespace: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.kubernetesNamespace', {
      defaultMessage: 'Namespace of Tetragon',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.kubernetesNamespaceHelp', {
      defaultMessage: 'Where Tetragon runs in Kubernetes; the ConfigMap must be in the same.',
    }),
  }),
  clusterName: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.clusterName', {
      defaultMessage: 'Cluster name',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.clusterNameHelp', {
      defaultMessage:
        'Stands in every event. Without it nodes of equal names in two clusters are one. Tetragon 1.3 and later.',
    }),
  }),
  tetragonVersion: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.tetragonVersion', {
      defaultMessage: 'Tetragon version',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.tetragonVersionHelp', {
      defaultMessage:
        'Version of the Helm chart. It decides the export folder, which moved from /var/run/cilium/tetragon to /var/log/tetragon with 1.8.',
    }),
  }),
  allowedNamespaces: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.allowedNamespaces', {
      defaultMessage: 'Only these namespaces',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.allowedNamespacesHelp', {
      defaultMessage: 'Comma-separated. Empty: all but the denied ones.',
    }),
  }),
  deniedNamespaces: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.deniedNamespaces', {
      defaultMessage: 'Not these namespaces',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.deniedNamespacesHelp', {
      defaultMessage:
        'Comma-separated. What is denied is not in the file, and cannot be investigated later.',
    }),
  }),
  filebeatVersion: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.filebeatVersion', {
      defaultMessage: 'Filebeat version',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.filebeatVersionHelp', {
      defaultMessage: 'Of the sidecar’s image; not newer than Elasticsearch.',
    }),
  }),
  queueEvents: () => ({
    label: i18n.translate('tetragonInvestigator.setup.field.queueEvents', {
      defaultMessage: 'Queue size',
    }),
    help: i18n.translate('tetragonInvestigator.setup.field.queueEventsHelp', {
      defaultMessage:
        'Events that Filebeat holds in memory, about 2 kB each. 3,200 is its default; more rides out bursts.',
    }),
  }),
};
