/** What the plugin serves; said in the error and in the README. */
const SERVED = '^8.13 || ^9.0';

/**
 * Kibana's installer compares versions literally, so a release names each one exactly.
 *
 * @returns one sentence for a version that gets no zip, undefined for a good one
 */
export function kibanaVersionFault(version: string): string | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!match) {
    return `"${version}" is no Kibana version of the form x.y.z, such as 8.19.21.`;
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major === 9 || (major === 8 && minor >= 13)) return undefined;
  return `Kibana ${version} is not served: the plugin runs in ${SERVED}.`;
}
