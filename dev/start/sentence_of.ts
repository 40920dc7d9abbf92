import { StartError } from '../elasticsearch/start_error';
import { ExportError } from '../ingest/export_files/export_error';

/** What the terminal shows of an error: the stack only of those that nobody foresaw. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof StartError || error instanceof ExportError) return error.message;
  return error.stack ?? error.message;
}
