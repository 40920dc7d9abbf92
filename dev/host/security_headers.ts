import type { LibrarySet } from './shared_libraries/library_set';

const ENFORCED = [
  "script-src 'report-sample' 'self'",
  "worker-src 'report-sample' 'self' blob:",
  "style-src 'report-sample' 'self' 'unsafe-inline'",
];

/** 9.x only reports these. The enforced ones stand here too, or `default-src` would report what is allowed. */
const REPORTED = [
  ...ENFORCED,
  "form-action 'report-sample' 'self'",
  "default-src 'report-sample' 'none'",
  "font-src 'report-sample' 'self'",
  "img-src 'report-sample' 'self' data: tiles.maps.elastic.co",
  "connect-src 'report-sample' 'self'",
];

/** The headers Kibana sends with its pages (kibana.yml without csp settings). */
export function pageHeaders(libraries: LibrarySet): Record<string, string> {
  const isNew = libraries === 'kibana_9';
  const enforced = isNew ? [...ENFORCED, "object-src 'report-sample' 'none'"] : ENFORCED;
  return {
    'content-security-policy': enforced.join('; '),
    ...(isNew && { 'content-security-policy-report-only': REPORTED.join('; ') }),
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy':
      'camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=()',
  };
}

/** The headers of every answer. */
export function answerHeaders(libraries: LibrarySet): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy':
      libraries === 'kibana_9' ? 'strict-origin-when-cross-origin' : 'no-referrer-when-downgrade',
    'kbn-name': 'tetragon-investigator-trial-host',
  };
}
