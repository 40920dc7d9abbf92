import { describe, expect, it } from 'vitest';
import { lastError } from './node_log';

const INFO = '[2026-11-23T16:45:31,296][INFO ][o.e.n.Node               ] [trial] stopping ...';

describe('lastError', () => {
  it.each([
    [
      'a port in use',
      `${INFO}\n[2026-11-23T16:45:31,286][ERROR][o.e.b.Elasticsearch      ] [trial] fatal exception while booting Elasticsearchorg.elasticsearch.http.BindHttpException: Failed to bind to 127.0.0.1:9200\n\tat org.elasticsearch.Somewhere\n${INFO}\n\nERROR: Elasticsearch died while starting up, with exit code 1\n`,
      'Failed to bind to 127.0.0.1:9200',
    ],
    [
      'an ERROR without an exception',
      '[2026-11-23T16:45:31,286][ERROR][o.e.x.s.Realms ] [trial] no realm is left',
      'no realm is left',
    ],
    [
      'a heap larger than the memory',
      'java.lang.RuntimeException: starting java failed with [1]\noutput:\n#\n# There is insufficient memory for the Java Runtime Environment to continue.\n# Native memory allocation (mmap) failed\n',
      'There is insufficient memory for the Java Runtime Environment to continue.',
    ],
    [
      'a killed node',
      `${INFO}\n\nERROR: Elasticsearch exited unexpectedly, with exit code 137\n`,
      'Elasticsearch exited unexpectedly, with exit code 137',
    ],
    ['a log that says nothing', `${INFO}\n`, undefined],
    ['no log', '', undefined],
  ])('%s', (_, log, expected) => {
    expect(lastError(log)).toBe(expected);
  });
});
