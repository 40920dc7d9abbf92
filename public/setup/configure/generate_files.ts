import { i18n } from '@kbn/i18n';
import { installCommands, secretCommand } from '../../../common/setup/configuration/commands';
import { filebeatConfigMap } from '../../../common/setup/configuration/filebeat_configuration';
import { helmValues } from '../../../common/setup/configuration/helm_values';
import { CONFIG_MAP_FILE, VALUES_FILE } from '../../../common/setup/configuration/names';
import type { ConfigurationSettings } from '../../../common/setup/configuration/settings';

export interface GeneratedFile {
  id: string;
  title: string;
  explanation: string;
  language: 'yaml' | 'bash';
  text: string;
  /** Name under which it is saved; commands are only copied. */
  fileName?: string;
}

/** The files and commands, in the order in which they are used. */
export function generateFiles(settings: ConfigurationSettings): GeneratedFile[] {
  return [
    {
      id: 'secret',
      title: i18n.translate('tetragonInvestigator.setup.files.secret', {
        defaultMessage: '1. Credentials, as a secret of Kubernetes',
      }),
      explanation: i18n.translate('tetragonInvestigator.setup.files.secretHelp', {
        defaultMessage:
          'Run it in your own terminal. The secret stands nowhere else: the sidecar gets it as a variable.',
      }),
      language: 'bash',
      text: secretCommand(settings),
    },
    {
      id: 'configMap',
      title: i18n.translate('tetragonInvestigator.setup.files.configMap', {
        defaultMessage: '2. Filebeat’s configuration',
      }),
      explanation: i18n.translate('tetragonInvestigator.setup.files.configMapHelp', {
        defaultMessage:
          'No parser on the input, since the pipeline needs the whole line; @timestamp becomes the event’s own time. The recipe follows Filebeat’s documentation.',
      }),
      language: 'yaml',
      text: filebeatConfigMap(settings),
      fileName: CONFIG_MAP_FILE,
    },
    {
      id: 'helmValues',
      title: i18n.translate('tetragonInvestigator.setup.files.helmValues', {
        defaultMessage: '3. Helm values of Tetragon',
      }),
      explanation: i18n.translate('tetragonInvestigator.setup.files.helmValuesHelp', {
        defaultMessage:
          'Filebeat takes the place of the chart’s exporter, as root, since the export file is root’s. Its registry lies on the node and outlives a reboot.',
      }),
      language: 'yaml',
      text: helmValues(settings),
      fileName: VALUES_FILE,
    },
    {
      id: 'commands',
      title: i18n.translate('tetragonInvestigator.setup.files.commands', {
        defaultMessage: '4. Install',
      }),
      explanation: i18n.translate('tetragonInvestigator.setup.files.commandsHelp', {
        defaultMessage:
          'Install the integration’s assets in Kibana first (Integrations → Cilium Tetragon → Settings). Then, where both files lie:',
      }),
      language: 'bash',
      text: installCommands(settings),
    },
  ];
}
