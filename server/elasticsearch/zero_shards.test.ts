import { describe, expect, it } from 'vitest';
import { concreteName } from './zero_shards';

describe('concreteName', () => {
  it.each([
    ['logs-cilium_tetragon.log-*', 'logs-cilium_tetragon.log-default'],
    ['logs-cilium_tetragon.log-prod', 'logs-cilium_tetragon.log-prod'],
    ['eu:logs-*', 'eu:logs-default'],
    ['*:logs-*', undefined],
  ])('makes of %s the name %s', (pattern, name) => expect(concreteName(pattern)).toBe(name));
});
