/** The pages of the app and what names one of their contents. */
export type PageAddress =
  | { name: 'processes' }
  | { name: 'process'; execId: string }
  | { name: 'timeline' }
  | { name: 'kernel_probes' }
  | { name: 'setup' }
  /** An address that no page stands at. */
  | { name: 'unknown'; path: string };

const PROCESS = '/process';

/** Pages without a content of their own in the path. */
const PLAIN_PAGES = {
  '/timeline': 'timeline',
  '/kernel_probes': 'kernel_probes',
  '/setup': 'setup',
} as const;

/**
 * Ids of Tetragon's own form go into the path. Any other text goes into `?execId=`: Kibana's history
 * (4.10) decodes a path once by itself, so `%`, `.` or `..` would not survive there.
 */
const FITS_A_PATH = /^[A-Za-z0-9+/=_-]+$/;

/** Reads a path relative to the app; ids are accepted raw and percent-encoded. */
export function parsePage(pathname: string, execIdParameter: string | null): PageAddress {
  const path = pathname === '' ? '/' : pathname;
  if (path === '/' || path === '/processes') return { name: 'processes' };
  if (path === PROCESS || path === `${PROCESS}/`) {
    return execIdParameter
      ? { name: 'process', execId: execIdParameter }
      : { name: 'unknown', path };
  }
  if (path.startsWith(`${PROCESS}/`)) {
    return { name: 'process', execId: decode(path.slice(PROCESS.length + 1)) };
  }
  const plain = Object.entries(PLAIN_PAGES).find(([start]) => start === path.replace(/\/$/, ''));
  return plain ? { name: plain[1] } : { name: 'unknown', path };
}

/** The path of a page, and the id where it must stand in the parameters. */
export function printPage(page: PageAddress): { pathname: string; execId?: string } {
  switch (page.name) {
    case 'processes':
      return { pathname: '/' };
    case 'process':
      if (!FITS_A_PATH.test(page.execId)) return { pathname: PROCESS, execId: page.execId };
      // `=` may stand in a path as it is, and every id ends with it: the link stays readable.
      return {
        pathname: `${PROCESS}/${encodeURIComponent(page.execId).replaceAll('%3D', '=')}`,
      };
    case 'timeline':
    case 'kernel_probes':
    case 'setup':
      return { pathname: `/${page.name}` };
    case 'unknown':
      return { pathname: page.path };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
