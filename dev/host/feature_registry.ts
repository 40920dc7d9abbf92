import type { FeaturesPluginSetup, KibanaFeature } from '../../typings/kibana_server';
import type { LibrarySet } from './shared_libraries/library_set';

const FEATURE_KEYS = [
  'id',
  'name',
  'category',
  'order',
  'excludeFromBasePrivileges',
  'minimumLicense',
  'app',
  'catalogue',
  'management',
  'alerting',
  'cases',
  'privileges',
  'subFeatures',
  'privilegesTooltip',
  'reserved',
  'hidden',
];

const PRIVILEGE_KEYS = [
  'savedObject',
  'ui',
  'api',
  'app',
  'catalogue',
  'management',
  'alerting',
  'cases',
  'requireAllSpaces',
  'disabled',
  'excludeFromBasePrivileges',
];

const CATEGORY_KEYS = ['id', 'label', 'ariaLabel', 'euiIconType', 'order'];

/** The plugin `features`: takes what Kibana of this version takes, and throws for what it refuses. */
export class FeatureRegistry implements FeaturesPluginSetup {
  readonly features: KibanaFeature[] = [];
  readonly #keys: string[];
  #locked = false;

  constructor(libraries: LibrarySet) {
    // `scope` came with 8.16; before, the schema refuses it and the plugin fails.
    this.#keys =
      libraries === 'kibana_9' ? [...FEATURE_KEYS, 'scope', 'description'] : FEATURE_KEYS;
  }

  registerKibanaFeature(feature: KibanaFeature): void {
    if (this.#locked) throw new Error("Features are locked, can't register new features.");
    if (this.features.some(({ id }) => id === feature.id)) {
      throw new Error(`Feature with id ${feature.id} is already registered.`);
    }
    onlyKeys(feature, this.#keys, 'feature');
    onlyKeys(feature.category, CATEGORY_KEYS, 'category');
    if (!/^[a-zA-Z0-9_-]+$/.test(feature.id))
      throw new Error(`[id]: "${feature.id}" is not possible`);
    if (['catalogue', 'management', 'navLinks'].includes(feature.id)) {
      throw new Error(`[id]: "${feature.id}" is reserved`);
    }
    for (const key of ['name', 'category', 'app', 'privileges'] as const) {
      if (feature[key] === undefined) throw new Error(`[${key}]: is required`);
    }
    checkPrivileges(feature);
    this.features.push(feature);
  }

  lock(): void {
    this.#locked = true;
  }
}

function onlyKeys(value: object, known: string[], where: string): void {
  const unknownKey = Object.keys(value).find((key) => !known.includes(key));
  if (unknownKey) throw new Error(`[${where}.${unknownKey}]: definition for this key is missing`);
}

function checkPrivileges({ id, app, privileges }: KibanaFeature): void {
  const used = new Set<string>();
  for (const [name, privilege] of Object.entries(privileges)) {
    onlyKeys(privilege, PRIVILEGE_KEYS, `privileges.${name}`);
    const { savedObject, ui } = privilege as Partial<typeof privilege>;
    if (
      !Array.isArray(savedObject?.all) ||
      !Array.isArray(savedObject.read) ||
      !Array.isArray(ui)
    ) {
      throw new Error(`[privileges.${name}]: savedObject {all, read} and ui are required`);
    }
    for (const one of privilege.app) {
      if (!app.includes(one)) {
        throw new Error(`Feature privilege ${id}.${name} has unknown app entry: ${one}`);
      }
      used.add(one);
    }
  }
  const unused = app.filter((one) => !used.has(one));
  if (unused.length > 0) {
    throw new Error(
      `Feature ${id} specifies app entries which are not granted to any privileges: ${unused.join(',')}`,
    );
  }
}
