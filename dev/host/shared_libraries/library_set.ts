import { fileURLToPath } from 'node:url';

/** The two sets of browser libraries: like Kibana 8.13 (React 17, EUI 93) and like 9.x (React 18, EUI 122). */
export const LIBRARY_SETS = ['kibana_8', 'kibana_9'] as const;

export type LibrarySet = (typeof LIBRARY_SETS)[number];

/** The Kibana version the host says it is with each set. */
export const KIBANA_VERSION: Record<LibrarySet, string> = {
  kibana_8: '8.13.4',
  kibana_9: '9.2.1',
};

/** The set's private folder with its package.json and lock file. */
export function libraryFolder(set: LibrarySet): string {
  return fileURLToPath(new URL(set, import.meta.url));
}
