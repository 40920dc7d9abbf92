import { describe, expect, it } from 'vitest';
import { StartError } from '../elasticsearch/start_error';
import { readStartOptions } from './start_options';

const CLUSTER = { ELASTICSEARCH_URL: 'https://es.example.com:9200' };

describe('readStartOptions', () => {
  it('runs samples on an Elasticsearch of its own when nothing is said', () => {
    expect(readStartOptions([], {})).toEqual({
      libraries: 'kibana_9',
      security: false,
      dataStream: 'logs-cilium_tetragon.log-default',
      events: { kind: 'samples', profile: 'everything', seed: 1 },
    });
  });

  it('reads every option', () => {
    const args =
      '--kibana 8 --port 5700 --heap 2048 --security --profile default --documents 200000 --seed 7 --data-stream logs-cilium_tetragon.log-mine';
    expect(readStartOptions(args.split(' '), {})).toEqual({
      libraries: 'kibana_8',
      port: 5700,
      heapMb: 2048,
      security: true,
      dataStream: 'logs-cilium_tetragon.log-mine',
      events: { kind: 'samples', profile: 'default', seed: 7, documents: 200_000 },
    });
  });

  it('asks for nothing when help is wanted', () => {
    expect(readStartOptions(['--help', '--port', 'x'], {})).toBeUndefined();
  });

  it('finds files where npm was called, and standard input', () => {
    const options = readStartOptions(['a.log', '/b.log.gz', '-'], { INIT_CWD: '/home/me' });
    expect(options?.events).toEqual({ kind: 'files', paths: ['/home/me/a.log', '/b.log.gz', '-'] });
  });

  it('loads nothing into an existing cluster unless told to', () => {
    const events = (...args: string[]) => readStartOptions(args, CLUSTER)?.events.kind;
    expect(events()).toBe('none');
    expect(events('--load')).toBe('samples');
    expect(events('/a.log')).toBe('files');
    expect(readStartOptions(['--load'], CLUSTER)?.dataStream).toBe(
      'logs-cilium_tetragon.log-trial',
    );
  });

  it.each([
    ['no credentials', {}, undefined],
    [
      'a user',
      { ELASTICSEARCH_USERNAME: 'me', ELASTICSEARCH_PASSWORD: 'p:ß' },
      'Basic bWU6cDrDnw==',
    ],
    ['an API key', { ELASTICSEARCH_API_KEY: 'abc=' }, 'ApiKey abc='],
    ['a user in the address', { ELASTICSEARCH_URL: 'http://me:p%40@es:9200/' }, 'Basic bWU6cEA='],
    ['empty variables', { ELASTICSEARCH_USERNAME: '', ELASTICSEARCH_API_KEY: '' }, undefined],
  ])('reaches the cluster with %s', (_, env, authorization) => {
    const cluster = readStartOptions([], { ...CLUSTER, ...env })?.cluster;
    expect(cluster?.authorization).toBe(authorization);
    expect(cluster?.url).not.toContain('me');
  });

  it.each([
    ['--colour', {}, "Unknown option '--colour': npm start -- --help names all options."],
    ['--port', {}, "Option '--port <value>' argument missing"],
    ['--port 0', {}, '--port 0 is no whole number from 1 to 65535'],
    ['--port 5601.5', {}, '--port 5601.5 is no whole number'],
    ['--documents -5', {}, '--documents'],
    ['--kibana 7', {}, '--kibana 7 is none of 8, 9'],
    ['--profile all', {}, '--profile all is none of default, everything'],
    ['--data-stream logs-nginx-default', {}, '--data-stream logs-nginx-default does not name one'],
    ['--seed 2 a.log', {}, '--seed is for the sample events: leave it out, or name no FILE.'],
    ['--documents 9', CLUSTER, '--documents is for the sample events, and an existing cluster'],
    ['--security', CLUSTER, '--security is for the Elasticsearch that npm start runs itself'],
    ['', { ELASTICSEARCH_URL: 'es.example.com' }, 'ELASTICSEARCH_URL (es.example.com) is no http'],
    ['', { ...CLUSTER, ELASTICSEARCH_USERNAME: 'a', ELASTICSEARCH_API_KEY: 'b' }, 'are both set'],
  ])('says what is wrong with %j', (line, env, sentence) => {
    const read = () => readStartOptions(line === '' ? [] : line.split(' '), env);
    expect(read).toThrow(StartError);
    expect(read).toThrow(sentence);
  });
});
