/**
 * The Elasticsearch that is tried against: a real one without the modules of Elastic's paid and
 * larger features and without a JDK.
 */
export const DISTRIBUTION = {
  groupId: 'org.elasticsearch.distribution.integ-test-zip',
  artifactId: 'elasticsearch',
  version: '8.19.21',
  extension: 'zip',
} as const;

/** Name of the archive, and of the one folder in it. */
export const DISTRIBUTION_NAME = `${DISTRIBUTION.artifactId}-${DISTRIBUTION.version}`;

/** Of the archive, in bytes. */
export const DISTRIBUTION_SIZE = 106_871_955;

/** Of the archive; the same as in the `.zip.sha512` published beside it. */
export const DISTRIBUTION_SHA512 =
  'cf6b0a93860d329937ae7f913ec5073b0c726c77639764b93fc83a304aa1dd9d' +
  '4defcfa2849948eea3b0b47c2065f994908603939fc2a4774c9c4d868c5ec1dd';

/** 8.19 runs on Java 17 and later. */
export const MINIMUM_JAVA = 17;
