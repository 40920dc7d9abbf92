/** The plugin's id: Kibana's manifest, the app's address and the settings' prefix all use it. */
export const PLUGIN_ID = 'tetragonInvestigator';

/** The name a user reads in Kibana's navigation and breadcrumbs. */
export const PLUGIN_NAME = 'Tetragon Investigator';

/**
 * The API privilege every route asks for. Kibana grants it through the feature's `api` entry and
 * checks it as `security.authz.requiredPrivileges` (8.16 and later) and as the tag `access:…`
 * (before), so the three strings must be one.
 */
export const API_PRIVILEGE = 'tetragonInvestigator';

/** Every route of this plugin lives below this path. */
export const API_BASE = '/internal/tetragon_investigator';

/** Kibana's own literal for the category Security (DEFAULT_APP_CATEGORIES.security, equal in 8.x and 9.x). */
export const APP_CATEGORY = {
  id: 'securitySolution',
  label: 'Security',
  order: 4000,
  euiIconType: 'logoSecurity',
} as const;

/** The data stream of Elastic's Cilium Tetragon integration, whatever its namespace. */
export const DEFAULT_DATA_STREAMS = ['logs-cilium_tetragon.log-*'];
