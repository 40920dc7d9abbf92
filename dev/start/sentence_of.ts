import { escapeHidden } from '../../common/text/escape_hidden';
import { StartError } from '../elasticsearch/start_error';
import { ExportError } from '../ingest/export_files/export_error';

/** What the terminal shows of an error: the stack only of those that nobody foresaw, no escapes. */
export function sentenceOf(error: unknown): string {
  return escapeHidden(textOf(error));
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof StartError || error instanceof ExportError) return error.message;
  return error.stack ?? error.message;
}
