/** Names that ConfigMap, Helm values and commands share. */
export const CONFIG_MAP = 'filebeat-configmap';
export const CREDENTIALS = 'filebeat-credentials';
export const CONFIG_MAP_FILE = 'filebeat-cfgmap.yaml';
export const VALUES_FILE = 'filebeat-helm-values.yaml';

/** Variables of the sidecar, filled from the secret; Filebeat puts them where `${…}` stands. */
export const API_KEY_VARIABLE = 'ELASTICSEARCH_API_KEY';
export const USER_VARIABLE = 'ELASTICSEARCH_USERNAME';
export const PASSWORD_VARIABLE = 'ELASTICSEARCH_PASSWORD';

export const AUTHORITY_FILE = 'ca.crt';
export const AUTHORITY_PATH = `/usr/share/filebeat/${AUTHORITY_FILE}`;
