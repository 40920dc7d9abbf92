import { describe, expect, it } from 'vitest';
import { elasticsearchYml, jvmOptions } from './node_settings';

const FOLDERS = { config: '/n/config', data: '/n/da ta', logs: '/n/logs', temporary: '/n/tmp' };

describe('elasticsearchYml', () => {
  const settings = (options: { port?: number; secured: boolean }) =>
    JSON.parse(elasticsearchYml(FOLDERS, options)) as Record<string, unknown>;

  it('listens on this machine only, in its own folders', () => {
    expect(settings({ secured: false })).toMatchObject({
      'network.host': '127.0.0.1',
      'path.data': '/n/da ta',
      'path.logs': '/n/logs',
      'discovery.type': 'single-node',
      'xpack.security.enabled': false,
    });
  });

  it('leaves the port to the node unless one is wanted', () => {
    expect(settings({ secured: false })).not.toHaveProperty(['http.port']);
    expect(settings({ port: 9300, secured: false })['http.port']).toBe(9300);
  });

  it('knows the users of the file realm and no others when secured', () => {
    expect(settings({ secured: true })).toMatchObject({
      'xpack.security.enabled': true,
      'xpack.security.authc.reserved_realm.enabled': false,
      'xpack.security.authc.realms.file.file1.order': 0,
    });
  });
});

describe('jvmOptions', () => {
  const OWN = '# comment\n\n-XX:+UseG1GC\n-XX:+HeapDumpOnOutOfMemoryError\n-Xlog:gc*:file=gc.log\n';

  it('keeps the distribution’s own but for dumps and logs', () => {
    expect(jvmOptions(OWN, { heapMb: 512, shortLived: false })).toBe(
      '-XX:+UseG1GC\n-Xms512m\n-Xmx512m\n',
    );
  });

  it('does without the second compiler for a short life', () => {
    expect(jvmOptions(OWN, { heapMb: 512, shortLived: true })).toContain(
      '\n-XX:TieredStopAtLevel=1\n',
    );
  });
});
