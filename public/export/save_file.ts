import { shownText } from '../text/shown_text';

/** Media types by the ending of a file's name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  ndjson: 'application/x-ndjson',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  yaml: 'application/yaml',
};

/** How long the address of a download lives: the browser reads it after the click has ended. */
const READ_WITHIN_MS = 60_000;

/**
 * Saves texts made in the browser as one file. A blob's address and an `<a download>` are navigation,
 * which Kibana's Content-Security-Policy leaves alone.
 */
export function saveFile(name: string, parts: readonly string[]): void {
  const type = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
  const address = URL.createObjectURL(new Blob([...parts], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}

/** Names a file without its ending: what it is about, which may be hostile text, and when. */
export function fileName(about: string, time: Date): string {
  const safe = shownText(about)
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[._]+/, '')
    .slice(0, 60);
  return `tetragon-${safe || 'process'}-${time.toISOString().replace(/[:.]/g, '-')}`;
}
