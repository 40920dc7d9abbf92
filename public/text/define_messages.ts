import { i18n } from '@kbn/i18n';

/** Values of a message's placeholders. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A message says its sentence; one with a placeholder wants values. */
type Message<Text extends string> = Text extends `${string}{${string}`
  ? (values: MessageValues) => string
  : () => string;

/**
 * Makes a room's sentences callable by their keys: `messages.moreRows({ count: 3 })`. Each can be
 * translated under the id `tetragonInvestigator.<room>.<key>`.
 *
 * @param texts ICU messages as the oldest Kibana reads them: plain arguments, plural and select
 */
export function defineMessages<const Texts extends Readonly<Record<string, string>>>(
  room: string,
  texts: Texts,
): { readonly [Key in keyof Texts]: Message<Texts[Key]> } {
  const messages = Object.entries(texts).map(([key, defaultMessage]) => [
    key,
    (values: MessageValues = {}) =>
      i18n.translate(`tetragonInvestigator.${room}.${key}`, { defaultMessage, values }),
  ]);
  return Object.fromEntries(messages) as { readonly [Key in keyof Texts]: Message<Texts[Key]> };
}
