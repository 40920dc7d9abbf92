/** Characters that no index name may hold (Elasticsearch, MetadataCreateIndexService), beside `*`. */
const FORBIDDEN = /[\s,"\\/|<>?#]/;

/**
 * What is wrong with a configured data stream pattern, or `undefined`. Each list entry is one
 * pattern: a comma would smuggle in others, a leading `-` would take the other patterns away.
 */
export function dataStreamFault(name: string): string | undefined {
  const parts = name.split(':');
  if (parts.length > 2) return `"${name}" has more than one colon: write cluster:pattern`;
  if (parts.some((part) => part === '')) return `"${name}" is empty or has an empty part`;
  if (parts.some((part) => part.startsWith('-'))) return `"${name}" starts with a minus`;
  const forbidden = FORBIDDEN.exec(name);
  if (forbidden) {
    return `"${name}" holds ${JSON.stringify(forbidden[0])}: write one pattern per list entry`;
  }
  if (parts.at(-1)?.replace(/[*.]/g, '') === '') {
    return `"${name}" matches every index: name the data stream`;
  }
  return undefined;
}
