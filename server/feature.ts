import { API_PRIVILEGE, APP_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../common/plugin';
import type { FeaturePrivilege, KibanaFeature } from '../typings/kibana_server';

/** Reading is all there is, so both privileges of the feature grant the same. */
const PRIVILEGE: FeaturePrivilege = {
  app: [PLUGIN_ID],
  api: [API_PRIVILEGE],
  savedObject: { all: [], read: [] },
  ui: ['show'],
};

/** What a role can be given in Kibana's role page. */
export const FEATURE: KibanaFeature = {
  id: PLUGIN_ID,
  name: PLUGIN_NAME,
  category: APP_CATEGORY,
  app: [PLUGIN_ID],
  privileges: { all: PRIVILEGE, read: PRIVILEGE },
};
