import { messages } from './messages';

/** `500 of 11,024 children`. */
export function loadedOfText({ shown, total }: { shown: number; total: number }): string {
  return messages.loadedOf({ shown: shown.toLocaleString(), total: total.toLocaleString() });
}
