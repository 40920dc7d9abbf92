import { stringify } from 'yaml';
import {
  API_KEY_VARIABLE,
  AUTHORITY_FILE,
  AUTHORITY_PATH,
  CONFIG_MAP,
  CREDENTIALS,
  PASSWORD_VARIABLE,
  USER_VARIABLE,
} from './names';
import {
  EVENT_SETS,
  exportDirectory,
  namesOf,
  valueOf,
  type ConfigurationSettings,
} from './settings';

/**
 * Filebeat's registry: /var/run is a tmpfs on most nodes, and a reboot would make it send every file
 * again.
 */
const REGISTRY_PATH = '/var/lib/tetragon-filebeat';

/** Values for Tetragon's Helm chart: Filebeat in place of the chart's own stdout exporter. */
export function helmValues(settings: ConfigurationSettings): string {
  const clusterName = valueOf('clusterName', settings);
  return stringify(
    {
      exportDirectory: exportDirectory(valueOf('tetragonVersion', settings)),
      export: {
        // The export file belongs to root, with mode 600.
        securityContext: { runAsUser: 0, runAsGroup: 0 },
        stdout: {
          enabledCommand: false,
          enabledArgs: false,
          image: {
            override: `docker.elastic.co/beats/filebeat:${valueOf('filebeatVersion', settings)}`,
          },
          extraEnv: credentialVariables(settings),
          extraVolumeMounts: volumeMounts(settings),
        },
      },
      extraVolumes: [
        {
          name: 'filebeat-data',
          hostPath: { path: REGISTRY_PATH, type: 'DirectoryOrCreate' },
        },
        { name: 'filebeat-config', configMap: { name: CONFIG_MAP } },
      ],
      tetragon: {
        ...(clusterName !== '' && { clusterName }),
        exportAllowList: allowList(settings),
        exportDenyList: denyList(settings),
      },
    },
    { lineWidth: 0 },
  );
}

function credentialVariables({ credentials }: ConfigurationSettings): object[] {
  const fromSecret = (name: string, key: string) => ({
    name,
    valueFrom: { secretKeyRef: { name: CREDENTIALS, key } },
  });
  return credentials === 'api_key'
    ? [fromSecret(API_KEY_VARIABLE, 'api_key')]
    : [fromSecret(USER_VARIABLE, 'username'), fromSecret(PASSWORD_VARIABLE, 'password')];
}

/** subPath: mounted as single files, so that the image's own folder stays. */
function volumeMounts(settings: ConfigurationSettings): object[] {
  return [
    {
      name: 'filebeat-config',
      mountPath: '/usr/share/filebeat/filebeat.yml',
      subPath: 'filebeat.yml',
    },
    ...(valueOf('authority', settings) !== ''
      ? [{ name: 'filebeat-config', mountPath: AUTHORITY_PATH, subPath: AUTHORITY_FILE }]
      : []),
    { name: 'filebeat-data', mountPath: '/usr/share/filebeat/data' },
  ];
}

/** One JSON filter a line, as Tetragon reads its lists. */
function allowList(settings: ConfigurationSettings): string {
  const eventSet = EVENT_SETS.filter((name) => settings.eventSets.includes(name));
  const namespace = namesOf('allowedNamespaces', settings);
  const named = settings.includeHost && namespace.length > 0 ? ['', ...namespace] : namespace;
  return JSON.stringify({
    event_set: eventSet.length > 0 ? eventSet : EVENT_SETS,
    ...(named.length > 0 && { namespace: named }),
  });
}

/** The namespace "" is the host, and every container whose pod was not resolved. */
function denyList(settings: ConfigurationSettings): string {
  const namespace = [
    ...(settings.includeHost ? [] : ['']),
    ...namesOf('deniedNamespaces', settings),
  ];
  return [
    JSON.stringify({ health_check: true }),
    ...(namespace.length > 0 ? [JSON.stringify({ namespace })] : []),
  ].join('\n');
}
