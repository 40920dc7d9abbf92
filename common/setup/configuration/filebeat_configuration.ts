import { stringify } from 'yaml';
import {
  API_KEY_VARIABLE,
  AUTHORITY_FILE,
  AUTHORITY_PATH,
  CONFIG_MAP,
  PASSWORD_VARIABLE,
  USER_VARIABLE,
} from './names';
import { exportDirectory, valueOf, type ConfigurationSettings } from './settings';

/** Lines are never folded: a copied file reads the same. */
const YAML = { lineWidth: 0 } as const;

/**
 * The ConfigMap with Filebeat's configuration. No parser on the input: an ndjson one empties
 * `message`, and the integration's pipeline refuses such events.
 */
export function filebeatConfigMap(settings: ConfigurationSettings): string {
  const hasAuthority = valueOf('authority', settings) !== '';
  return stringify(
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: CONFIG_MAP, namespace: valueOf('kubernetesNamespace', settings) },
      data: {
        'filebeat.yml': stringify(filebeatSettings(settings), YAML),
        ...(hasAuthority && { [AUTHORITY_FILE]: `${valueOf('authority', settings)}\n` }),
      },
    },
    YAML,
  );
}

/** What stands in filebeat.yml. */
export function filebeatSettings(settings: ConfigurationSettings): object {
  return {
    'filebeat.inputs': [
      {
        type: 'filestream',
        id: 'tetragon-log',
        enabled: true,
        paths: [`${exportDirectory(valueOf('tetragonVersion', settings))}/tetragon*.log`],
      },
    ],
    'path.data': '/usr/share/filebeat/data',
    'queue.mem.events': Number(valueOf('queueEvents', settings)),
    processors: TIMESTAMP_PROCESSORS,
    // The integration brings template and lifecycle; Filebeat's own would win over them.
    'setup.template.enabled': false,
    'setup.ilm.enabled': false,
    ...(settings.destination === 'cloud' && { 'cloud.id': valueOf('cloudId', settings) }),
    'output.elasticsearch': output(settings),
  };
}

/** By Filebeat's documentation: decode a copy, take its time, drop the copy; `message` stays whole. */
const TIMESTAMP_PROCESSORS = [
  { decode_json_fields: { fields: ['message'], target: 'tg_tmp', max_depth: 1 } },
  {
    timestamp: {
      field: 'tg_tmp.time',
      layouts: ['2006-01-02T15:04:05Z07:00'],
      ignore_missing: true,
      ignore_failure: true,
    },
  },
  { drop_fields: { fields: ['tg_tmp'], ignore_missing: true } },
];

function output(settings: ConfigurationSettings): object {
  return {
    ...(settings.destination === 'host' && { hosts: [valueOf('host', settings)] }),
    ...(settings.credentials === 'api_key'
      ? { api_key: `\${${API_KEY_VARIABLE}}` }
      : { username: `\${${USER_VARIABLE}}`, password: `\${${PASSWORD_VARIABLE}}` }),
    index: `logs-cilium_tetragon.log-${valueOf('dataStreamNamespace', settings)}`,
    ...(valueOf('authority', settings) !== '' && {
      'ssl.certificate_authorities': [AUTHORITY_PATH],
    }),
  };
}
