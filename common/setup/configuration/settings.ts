import { eventSetOf, TYPES_BY_DEFAULT, TYPES_WHEN_LISTED } from '../../documents/event_types';

/** Event types of Tetragon's export lists, as `event_set` names them. */
export const EVENT_SETS = [...TYPES_BY_DEFAULT, ...TYPES_WHEN_LISTED].map(eventSetOf);

/** What the form of the configuration asks for. All text is typed by hand and may be anything. */
export interface ConfigurationSettings {
  destination: 'host' | 'cloud';
  /** `https://host:9200`. */
  host: string;
  cloudId: string;
  credentials: 'api_key' | 'user';
  user: string;
  /** API key (`id:api_key`) or password; stands in one command only. */
  secret: string;
  /** PEM of an authority of one's own; empty: the system's. */
  authority: string;
  /** Last part of the data stream's name. */
  dataStreamNamespace: string;
  kubernetesNamespace: string;
  clusterName: string;
  tetragonVersion: string;
  eventSets: readonly string[];
  /** Kubernetes namespaces, comma-separated; empty: all. */
  allowedNamespaces: string;
  deniedNamespaces: string;
  /** Also the host's processes, which Tetragon's default list denies. */
  includeHost: boolean;
  filebeatVersion: string;
  queueEvents: string;
}

export type TextSetting = {
  [Name in keyof ConfigurationSettings]: ConfigurationSettings[Name] extends string
    ? string extends ConfigurationSettings[Name]
      ? Name
      : never
    : never;
}[keyof ConfigurationSettings];

export const DEFAULT_SETTINGS: ConfigurationSettings = {
  destination: 'host',
  host: '',
  cloudId: '',
  credentials: 'api_key',
  user: '',
  secret: '',
  authority: '',
  dataStreamNamespace: 'default',
  kubernetesNamespace: 'kube-system',
  clusterName: '',
  tetragonVersion: '1.7.0',
  eventSets: [...EVENT_SETS],
  allowedNamespaces: '',
  deniedNamespaces: 'cilium, kube-system',
  includeHost: false,
  filebeatVersion: '8.19.4',
  queueEvents: '3200',
};

/** Stands where the form is empty, or holds what the field cannot be: to be replaced by hand. */
export const PLACEHOLDERS: Readonly<Record<TextSetting, string>> = {
  host: 'https://ELASTICSEARCH_HOST:9200',
  cloudId: 'CLOUD_ID',
  user: 'ELASTICSEARCH_USER',
  secret: 'REPLACE_ME',
  authority: '',
  dataStreamNamespace: 'default',
  kubernetesNamespace: 'kube-system',
  clusterName: '',
  tetragonVersion: '1.7.0',
  allowedNamespaces: '',
  deniedNamespaces: '',
  filebeatVersion: '8.19.4',
  queueEvents: '3200',
};

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,3}(?:-[0-9A-Za-z.-]{1,40})?$/;

/** What each field can be. `$` fits nowhere but in secrets: Filebeat would put variables in its place. */
const FORMS: Readonly<Record<TextSetting, RegExp>> = {
  host: /^https?:\/\/[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?:\/[A-Za-z0-9._~/-]{0,200})?$/,
  cloudId: /^[A-Za-z0-9_. -]{0,100}:[A-Za-z0-9+/=]{8,1000}$/,
  user: /^[A-Za-z0-9_.@+-]{1,200}$/,
  secret: /^[^\u0000-\u001f\u007f]{1,1000}$/,
  authority:
    /^(?:-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]{1,20000}-----END CERTIFICATE-----\s*)+$/,
  dataStreamNamespace: /^[a-z0-9][a-z0-9_.]{0,99}$/,
  kubernetesNamespace: new RegExp(`^${LABEL}$`),
  clusterName: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/,
  tetragonVersion: VERSION,
  allowedNamespaces: new RegExp(`^${LABEL}(?:\\s*,\\s*${LABEL})*$`),
  deniedNamespaces: new RegExp(`^${LABEL}(?:\\s*,\\s*${LABEL})*$`),
  filebeatVersion: VERSION,
  queueEvents: /^[1-9]\d{1,6}$/,
};

/** True for text that its field cannot be; empty text is not wrong but not yet there. */
export function isInvalid(name: TextSetting, settings: ConfigurationSettings): boolean {
  const text = settings[name].trim();
  return text !== '' && !FORMS[name].test(text);
}

/** The field's text where it is valid, else its placeholder: hostile text never reaches a file. */
export function valueOf(name: TextSetting, settings: ConfigurationSettings): string {
  const text = settings[name].trim();
  return text === '' || isInvalid(name, settings) ? PLACEHOLDERS[name] : text;
}

/** Names of a comma-separated field. */
export function namesOf(
  name: 'allowedNamespaces' | 'deniedNamespaces',
  settings: ConfigurationSettings,
): string[] {
  return valueOf(name, settings)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * Where Tetragon writes its file: up to 1.8.0-pre.0 below /var/run, after it below /var/log (Helm
 * value exportDirectory).
 */
export function exportDirectory(tetragonVersion: string): string {
  const [major = 0, minor = 0] = tetragonVersion.split('.').map(Number);
  const isOld = major < 1 || (major === 1 && minor < 8) || tetragonVersion === '1.8.0-pre.0';
  return isOld ? '/var/run/cilium/tetragon' : '/var/log/tetragon';
}
