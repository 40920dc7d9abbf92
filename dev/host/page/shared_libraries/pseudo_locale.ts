/** Languages of the page: English, or the pseudo-locale (CLDR's `en-XA`) that shows what no translator would reach. */
export type Locale = 'en' | 'en-xa';

/** Translations grow: of a few words to twice their length, of a sentence by a third (W3C, "Text size in translation"). */
const GROWTH = [
  { upTo: 10, factor: 1 },
  { upTo: 30, factor: 0.6 },
  { upTo: Infinity, factor: 0.35 },
];

/** What a message grows by: words as a language has them, so that lines can break between them. */
const FILLER = ' lorem ipsum dolor sit amet consectetur';

/** A message as the pseudo-locale shows it: in brackets and lengthened, `⟦Save lor⟧`. */
export function pseudoText(text: string): string {
  const factor = GROWTH.find(({ upTo }) => text.length <= upTo)?.factor ?? 0;
  const growth = Math.ceil(text.length * factor);
  return `⟦${text}${FILLER.repeat(Math.ceil(growth / FILLER.length)).slice(0, growth)}⟧`;
}
