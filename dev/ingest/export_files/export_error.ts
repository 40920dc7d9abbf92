/** One sentence for the user: what cannot be read or loaded, why, and the way out. */
export class ExportError extends Error {}
