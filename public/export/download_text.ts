/** How long the address of a download lives: the browser reads it after the click has ended. */
const READ_WITHIN_MS = 60_000;

/**
 * Saves a text made in the browser as a file. A blob's address and an `<a download>` are navigation,
 * which Kibana's Content-Security-Policy leaves alone.
 */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** The same for a file that was made of many parts. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}
