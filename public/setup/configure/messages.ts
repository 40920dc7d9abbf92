import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('setup.configure', {
  elasticsearch: 'Where events go',
  tetragon: 'What Tetragon exports',
  destination: 'Elasticsearch',
  ownHost: 'Host',
  credentials: 'Credentials',
  apiKey: 'API key',
  userAndPassword: 'User and password',
  eventTypes: 'Event types',
  eventTypesHelp:
    'Types that Tetragon does not export by default: {types}. Process trees need exec and exit.',
  includeHost: 'Also host processes',
  includeHostHelp:
    'By default Tetragon does not export host processes, nor containers whose pod is not known. Without them you can’t see escapes to the host.',
  invalid: 'This value is not possible here. The files keep a placeholder until it is.',
  label_host: 'Elasticsearch host',
  help_host:
    'As the nodes reach it, with scheme and port: https://es.example.com:9200. Without a port Filebeat uses 9200.',
  label_cloudId: 'Cloud id',
  help_cloudId: 'From the deployment’s page in Elastic Cloud: a name, a colon and a long code.',
  label_user: 'User',
  help_user:
    'A user that can only write. For its role see Status → Connection to Elasticsearch, step by step.',
  label_secret: 'API key or password',
  help_secret:
    'Stays in this browser tab and is only used in the first command. You can leave it empty and type it there. An API key is id:api_key, not its encoded form.',
  label_authority: 'Certificate authority',
  help_authority:
    'PEM text of your own authority, from BEGIN to END CERTIFICATE. Leave it empty to use the authorities of the image.',
  label_dataStreamNamespace: 'Data stream namespace',
  help_dataStreamNamespace:
    'Last part of logs-cilium_tetragon.log-…: lower case, no hyphen. Use one for each environment to grant access or to keep data separately.',
  label_kubernetesNamespace: 'Namespace of Tetragon',
  help_kubernetesNamespace:
    'The Kubernetes namespace of Tetragon. The ConfigMap must be in the same one.',
  label_clusterName: 'Cluster name',
  help_clusterName:
    'Part of every event. Without it, nodes of the same name in two clusters can’t be told apart. Tetragon 1.3 and later.',
  label_tetragonVersion: 'Tetragon version',
  help_tetragonVersion:
    'Version of the Helm chart. It decides the export folder, which moved from /var/run/cilium/tetragon to /var/log/tetragon with 1.8.',
  label_allowedNamespaces: 'Only these namespaces',
  help_allowedNamespaces: 'Comma-separated. Leave it empty for all but the denied ones.',
  label_deniedNamespaces: 'Not these namespaces',
  help_deniedNamespaces: 'Comma-separated. You can’t investigate later what you deny.',
  label_filebeatVersion: 'Filebeat version',
  help_filebeatVersion: 'Version of the sidecar’s image, not newer than Elasticsearch.',
  label_queueEvents: 'Queue size',
  help_queueEvents:
    'Events that Filebeat holds in memory, about 2 kB each. The default is 3,200; more absorbs longer bursts.',
  file_secret: '1. Credentials, as a Kubernetes secret',
  about_secret:
    'Run this in your own terminal. No file contains the secret: the sidecar gets it as a variable.',
  file_configMap: '2. Filebeat configuration',
  about_configMap:
    'The input has no parser, because the pipeline needs the whole line. @timestamp becomes the event’s own time, as Filebeat’s documentation describes.',
  file_helmValues: '3. Helm values of Tetragon',
  about_helmValues:
    'Filebeat replaces the chart’s exporter. It runs as root, because the export file belongs to root. Its registry is on the node and outlives a reboot.',
  file_commands: '4. Install',
  about_commands:
    'Install the integration’s assets in Kibana first (Integrations → Cilium Tetragon → Settings). Then run this in the folder of both files:',
  save: 'Save {fileName}',
});
