/** The release whose fields are taken for granted: each one that is still in use has them. */
export const OLDEST_RELEASE = '1.2';

/** Orders Tetragon's releases, oldest first: `1.9` before `1.10`. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
