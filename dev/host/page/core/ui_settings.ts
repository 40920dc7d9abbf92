import type { CoreStart } from '../../../../typings/kibana_browser';

/** `core.uiSettings`: like Kibana's, it throws for a setting nobody declared, unless a fallback is given. */
export function createUiSettings(values: Record<string, unknown>): CoreStart['uiSettings'] {
  return {
    get(key, fallback) {
      if (key in values) return structuredClone(values[key]);
      if (fallback !== undefined) return fallback;
      throw new Error(
        `Unexpected \`IUiSettingsClient.get("${key}")\` call on unrecognized configuration setting "${key}".`,
      );
    },
  };
}
