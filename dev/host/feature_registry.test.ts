import { describe, expect, test } from 'vitest';
import type { KibanaFeature } from '../../typings/kibana_server';
import { FeatureRegistry } from './feature_registry';

const PRIVILEGE = { app: ['a'], api: ['a'], savedObject: { all: [], read: [] }, ui: ['show'] };
const FEATURE: KibanaFeature = {
  id: 'a',
  name: 'A',
  category: { id: 'securitySolution', label: 'Security' },
  app: ['a'],
  privileges: { all: PRIVILEGE, read: PRIVILEGE },
};

function register(feature: object, libraries: 'kibana_8' | 'kibana_9' = 'kibana_8'): void {
  new FeatureRegistry(libraries).registerKibanaFeature(feature as KibanaFeature);
}

test('takes a complete feature', () => {
  expect(() => register(FEATURE)).not.toThrow();
  expect(() => register(FEATURE, 'kibana_9')).not.toThrow();
});

test('scope is refused below 8.16 and optional in 9.x', () => {
  const scoped = { ...FEATURE, scope: ['security'] };
  expect(() => register(scoped)).toThrow('[feature.scope]: definition for this key is missing');
  expect(() => register(scoped, 'kibana_9')).not.toThrow();
});

describe('refuses', () => {
  const nameless = { ...FEATURE, name: undefined };
  const withoutSavedObject = { ...PRIVILEGE, savedObject: undefined };
  test.each([
    ['an id with a dot', { ...FEATURE, id: 'a.b' }, '[id]'],
    ['a reserved id', { ...FEATURE, id: 'navLinks' }, 'reserved'],
    ['no name', nameless, '[name]'],
    [
      'a privilege without saved objects',
      { ...FEATURE, privileges: { all: withoutSavedObject, read: PRIVILEGE } },
      '[privileges.all]',
    ],
    [
      'an app that no privilege grants',
      { ...FEATURE, app: ['a', 'b'] },
      'not granted to any privileges: b',
    ],
    [
      'a privilege for an app the feature does not name',
      { ...FEATURE, privileges: { all: { ...PRIVILEGE, app: ['a', 'c'] }, read: PRIVILEGE } },
      'unknown app entry: c',
    ],
  ])('%s', (_case, feature, sentence) => {
    expect(() => register(feature)).toThrow(sentence);
  });

  test('a second one with the same id, and any after setup', () => {
    const registry = new FeatureRegistry('kibana_9');
    registry.registerKibanaFeature(FEATURE);
    expect(() => registry.registerKibanaFeature(FEATURE)).toThrow('already registered');
    registry.lock();
    expect(() => registry.registerKibanaFeature({ ...FEATURE, id: 'b' })).toThrow('locked');
  });
});
