import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { installCommands, secretCommand } from './commands';
import { filebeatConfigMap, filebeatSettings } from './filebeat_configuration';
import { helmValues } from './helm_values';
import {
  DEFAULT_SETTINGS,
  exportDirectory,
  isInvalid,
  type ConfigurationSettings,
  type TextSetting,
} from './settings';

const TEXT_FIELDS = Object.entries(DEFAULT_SETTINGS)
  .filter(
    ([name, value]) => typeof value === 'string' && !['destination', 'credentials'].includes(name),
  )
  .map(([name]) => name) as TextSetting[];

const PEM = '-----BEGIN CERTIFICATE-----\nTUlJQw==\n-----END CERTIFICATE-----';

const configMapSchema = z.strictObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('ConfigMap'),
  metadata: z.strictObject({ name: z.literal('filebeat-configmap'), namespace: z.string() }),
  data: z.strictObject({ 'filebeat.yml': z.string(), 'ca.crt': z.string().optional() }),
});

const filebeatSchema = z.strictObject({
  'filebeat.inputs': z.tuple([
    z.strictObject({
      type: z.literal('filestream'),
      id: z.string(),
      enabled: z.literal(true),
      paths: z.tuple([z.string().startsWith('/var/')]),
    }),
  ]),
  'path.data': z.literal('/usr/share/filebeat/data'),
  'queue.mem.events': z.number().int().positive(),
  processors: z.array(z.record(z.string(), z.object({}).loose())).length(3),
  'setup.template.enabled': z.literal(false),
  'setup.ilm.enabled': z.literal(false),
  'cloud.id': z.string().optional(),
  'output.elasticsearch': z.strictObject({
    hosts: z.tuple([z.string().startsWith('http')]).optional(),
    api_key: z.literal('${ELASTICSEARCH_API_KEY}').optional(),
    username: z.literal('${ELASTICSEARCH_USERNAME}').optional(),
    password: z.literal('${ELASTICSEARCH_PASSWORD}').optional(),
    index: z.string().startsWith('logs-cilium_tetragon.log-'),
    'ssl.certificate_authorities': z.array(z.string()).optional(),
  }),
});

const helmSchema = z.strictObject({
  exportDirectory: z.enum(['/var/run/cilium/tetragon', '/var/log/tetragon']),
  export: z.strictObject({
    securityContext: z.strictObject({ runAsUser: z.literal(0), runAsGroup: z.literal(0) }),
    stdout: z.strictObject({
      enabledCommand: z.literal(false),
      enabledArgs: z.literal(false),
      image: z.strictObject({
        override: z.string().startsWith('docker.elastic.co/beats/filebeat:'),
      }),
      extraEnv: z.array(z.object({ name: z.string() }).loose()).min(1),
      extraVolumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() }).loose()),
    }),
  }),
  extraVolumes: z.array(z.object({ name: z.string() }).loose()).length(2),
  tetragon: z.strictObject({
    clusterName: z.string().optional(),
    exportAllowList: z.string(),
    exportDenyList: z.string(),
  }),
});

function filled(changes: Partial<ConfigurationSettings> = {}): ConfigurationSettings {
  return { ...DEFAULT_SETTINGS, host: 'https://es.example.com:9200', secret: 'id:key', ...changes };
}

describe('the generated files', () => {
  it('have the structure that Kubernetes, Helm and Filebeat expect', () => {
    const settings = filled({ clusterName: 'prod-eu', authority: PEM });
    const map = configMapSchema.parse(parse(filebeatConfigMap(settings)));
    const filebeat = filebeatSchema.parse(parse(map.data['filebeat.yml']));
    expect(filebeat).toEqual(filebeatSettings(settings));
    expect(filebeat['output.elasticsearch'].hosts).toEqual(['https://es.example.com:9200']);
    expect(map.data['ca.crt']).toContain('BEGIN CERTIFICATE');
    const values = helmSchema.parse(parse(helmValues(settings)));
    expect(values.tetragon.clusterName).toBe('prod-eu');
    expect(values.export.stdout.extraVolumeMounts).toContainEqual({
      name: 'filebeat-config',
      mountPath: '/usr/share/filebeat/filebeat.yml',
      subPath: 'filebeat.yml',
    });
  });

  it('leave message whole: no parser on the input, no decoding into the root', () => {
    const text = filebeatConfigMap(filled());
    expect(text).not.toContain('parsers');
    expect(text).not.toContain('ndjson');
    expect(text).toContain('target: tg_tmp');
  });

  it('keep the secret out of every file but the one command', () => {
    const settings = filled({ secret: "id:s3cr'et" });
    expect(
      filebeatConfigMap(settings) + helmValues(settings) + installCommands(settings),
    ).not.toContain('s3cr');
    expect(secretCommand(settings)).toContain(String.raw`--from-literal='api_key=id:s3cr'\''et'`);
    const user = filled({ credentials: 'user', user: 'elastic', secret: 'x' });
    expect(secretCommand(user)).toContain("--from-literal='username=elastic'");
  });

  it.each([
    ['1.2.0', '/var/run/cilium/tetragon'],
    ['1.7.0', '/var/run/cilium/tetragon'],
    ['1.8.0-pre.0', '/var/run/cilium/tetragon'],
    ['1.8.0', '/var/log/tetragon'],
    ['2.0.1', '/var/log/tetragon'],
  ])('Tetragon %s exports to %s, and Filebeat reads there', (tetragonVersion, directory) => {
    expect(exportDirectory(tetragonVersion)).toBe(directory);
    const settings = filled({ tetragonVersion });
    expect(filebeatConfigMap(settings)).toContain(`${directory}/tetragon*.log`);
    expect(helmValues(settings)).toContain(`exportDirectory: ${directory}`);
  });

  it('write the lists one JSON filter a line', () => {
    const settings = filled({
      allowedNamespaces: 'payments, shop',
      deniedNamespaces: 'kube-system',
      eventSets: ['PROCESS_EXEC', 'PROCESS_EXIT'],
    });
    const { tetragon } = helmSchema.parse(parse(helmValues(settings)));
    expect(JSON.parse(tetragon.exportAllowList)).toEqual({
      event_set: ['PROCESS_EXEC', 'PROCESS_EXIT'],
      namespace: ['payments', 'shop'],
    });
    expect(tetragon.exportDenyList.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      { health_check: true },
      { namespace: ['', 'kube-system'] },
    ]);
    const host = helmSchema.parse(parse(helmValues({ ...settings, includeHost: true })));
    expect(host.tetragon.exportDenyList).not.toContain('""');
  });
});

describe('hostile values', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"\n  evil: true',
      "'; rm -rf / #",
      '${PATH}',
      '$(reboot)',
      '`reboot`',
      '{{ .Values.x }}',
      '!!js/function "x"',
      '&anchor *anchor',
      '- - -\n---\nkind: Pod',
      '\u2028\u202e',
      `${PEM}\nevil: true`,
    ),
  );

  it('in every field leave the files valid and hold nothing of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXT_FIELDS), hostile, (name, text) => {
        const settings = filled({
          destination: name === 'cloudId' ? 'cloud' : 'host',
          [name]: text,
        });
        const map = configMapSchema.parse(parse(filebeatConfigMap(settings)));
        filebeatSchema.parse(parse(map.data['filebeat.yml']));
        helmSchema.parse(parse(helmValues(settings)));
        const files =
          filebeatConfigMap(settings) + helmValues(settings) + installCommands(settings);
        // Shorter texts stand in the files by chance.
        if (text.trim().length > 5 && name !== 'secret' && isInvalid(name, settings))
          expect(files).not.toContain(text.trim());
        // The only variables are those of the secret; the only commands those written here.
        expect(files.match(/\$\{[^}]*\}|\$\(|`/g)).toEqual(['${ELASTICSEARCH_API_KEY}']);
      }),
    );
  });

  it('in the secret stay one word of the shell', () => {
    fc.assert(
      fc.property(hostile, (secret) => {
        const command = secretCommand(filled({ secret }));
        const word = /--from-literal=('(?:[^']|'\\'')*')$/.exec(command)?.[1] ?? '';
        expect(command.endsWith(word)).toBe(true);
        expect(word.slice(1, -1).replaceAll(`'\\''`, "'")).toMatch(/^api_key=/);
      }),
    );
  });
});
