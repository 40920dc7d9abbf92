import { installCommands, secretCommand } from '../../../common/setup/configuration/commands';
import { filebeatConfigMap } from '../../../common/setup/configuration/filebeat_configuration';
import { helmValues } from '../../../common/setup/configuration/helm_values';
import { CONFIG_MAP_FILE, VALUES_FILE } from '../../../common/setup/configuration/names';
import type { ConfigurationSettings } from '../../../common/setup/configuration/settings';
import { messages } from './messages';

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
      title: messages.file_secret(),
      explanation: messages.about_secret(),
      language: 'bash',
      text: secretCommand(settings),
    },
    {
      id: 'configMap',
      title: messages.file_configMap(),
      explanation: messages.about_configMap(),
      language: 'yaml',
      text: filebeatConfigMap(settings),
      fileName: CONFIG_MAP_FILE,
    },
    {
      id: 'helmValues',
      title: messages.file_helmValues(),
      explanation: messages.about_helmValues(),
      language: 'yaml',
      text: helmValues(settings),
      fileName: VALUES_FILE,
    },
    {
      id: 'commands',
      title: messages.file_commands(),
      explanation: messages.about_commands(),
      language: 'bash',
      text: installCommands(settings),
    },
  ];
}
