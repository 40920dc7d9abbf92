import { describe, expect, it } from 'vitest';
import { viewOf } from './view_rights';

const STREAM = 'logs-cilium_tetragon.log-default';

/** One entry of `indices` in `GET /_security/user/_privileges`. */
function grant(names: string[], rest: object = {}): object {
  return { names, privileges: ['read'], allow_restricted_indices: false, ...rest };
}

const QUERY = { query: ['{"term":{"orchestrator.namespace":"shop"}}'] };
const HIDDEN = { field_security: [{ grant: ['*'], except: ['log.*'] }] };

describe('how much a caller sees', () => {
  it.each<[string, object[], string]>([
    ['a superuser', [grant(['*'], { privileges: ['all'] })], 'whole'],
    ['a reader', [grant(['logs-*'])], 'whole'],
    ['a query', [grant(['logs-*'], QUERY)], 'documents'],
    ['a query, and a second role without one', [grant(['logs-*'], QUERY), grant(['*'])], 'whole'],
    ['a query on another index', [grant(['logs-*']), grant(['other-*'], QUERY)], 'whole'],
    [
      'a query on a grant that does not read',
      [grant(['logs-*']), grant(['logs-*'], { privileges: ['monitor'], ...QUERY })],
      'whole',
    ],
    ['hidden fields', [grant(['logs-*'], HIDDEN)], 'fields'],
    ['all fields by name', [grant(['logs-*'], { field_security: [{ grant: ['*'] }] })], 'whole'],
    ['a query by a regular expression', [grant(['/logs-.*/'], QUERY)], 'documents'],
    ['no grant that reads it', [grant(['other-*'])], 'unknown'],
  ])('%s', (_, indices, view) => {
    expect(viewOf({ cluster: [], indices }, [STREAM])).toBe(view);
  });

  it('is as narrow as the narrowest data stream', () => {
    const indices = [grant(['logs-a*']), grant(['logs-b*'], QUERY)];
    expect(viewOf({ indices }, ['logs-a', 'logs-b'])).toBe('documents');
    expect(viewOf({ indices }, ['logs-a'])).toBe('whole');
  });

  it('judges a remote data stream by what the caller may on remotes, and says unknown without', () => {
    const remote = { remote_indices: [{ clusters: ['west'], ...grant(['logs-*'], QUERY) }] };
    expect(viewOf({ indices: [], ...remote }, [`west:${STREAM}`])).toBe('documents');
    expect(viewOf({}, [`west:${STREAM}`])).toBe('unknown');
    expect(viewOf('odd', [STREAM])).toBe('unknown');
  });

  it('reads patterns as Elasticsearch does', () => {
    const fits = (pattern: string, name: string) =>
      viewOf({ indices: [grant([pattern])] }, [name]) === 'whole';
    expect(fits('logs-?', 'logs-a')).toBe(true);
    expect(fits('logs-?', 'logs-ab')).toBe(false);
    expect(fits('*.log-*', STREAM)).toBe(true);
    expect(fits('logs.*', 'logs-a')).toBe(false);
    expect(fits('logs-*', 'logs-cilium_tetragon.log-*')).toBe(true);
    expect(fits('', 'logs-a')).toBe(false);
  });
});
