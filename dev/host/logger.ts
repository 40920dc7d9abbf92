import { escapeHidden } from '../../common/text/escape_hidden';
import type { Logger } from '../../typings/kibana_server';

/** Kibana's logger at level `info`: one line a message, `write` gets it without its line end. */
export function createLogger(context: string, write: (line: string) => void): Logger {
  const log = (level: string) => (message: string | Error) => {
    const text = message instanceof Error ? (message.stack ?? message.message) : message;
    write(`[${new Date().toISOString()}][${level.padEnd(5)}][${context}] ${escapeHidden(text)}`);
  };
  return {
    debug: () => undefined,
    info: log('INFO'),
    warn: log('WARN'),
    error: log('ERROR'),
    get: (...names) => createLogger([context, ...names].join('.'), write),
  };
}
