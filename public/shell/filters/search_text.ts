import { FILTER_NAMES, type Filter } from '../../../common/filters/filters';

/** What a reader typed into the search field: filters as tokens, and the free text that is left. */
export interface SearchText {
  filters: Filter[];
  q: string;
}

/**
 * `name:value`, `-name:value`, `name:"a value with spaces"` (`\"` and `\\` inside quotes); a token
 * starts the text or follows a space. Other text with a colon (`http://…`, `12:30`) is free text.
 */
const TOKEN = /(?<=^|\s)(-?)([A-Za-z]+):(?:"((?:[^"\\]|\\["\\]?)*)"|([^\s"]\S*))(?=\s|$)/g;

const NAME_OF_LOWER_CASE = new Map(FILTER_NAMES.map((name) => [name.toLowerCase(), name]));

/** Takes the filters out of a search text. */
export function parseSearchText(text: string): SearchText {
  const filters: Filter[] = [];
  const rest = text.replace(
    TOKEN,
    (token, minus: string, typedName: string, quoted?: string, bare?: string) => {
      const name = NAME_OF_LOWER_CASE.get(typedName.toLowerCase());
      const value = quoted?.replace(/\\(["\\])/g, '$1') ?? bare ?? '';
      if (!name || value === '') return token;
      filters.push({ name, value, exclude: minus === '-' });
      return '';
    },
  );
  return { filters, q: filters.length > 0 ? rest.replace(/\s+/g, ' ').trim() : text.trim() };
}

/** The token that `parseSearchText` reads as this filter. */
export function printSearchToken({ name, value, exclude }: Filter): string {
  const isBare = /^[^\s"]\S*$/.test(value);
  const text = isBare ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
  return `${exclude ? '-' : ''}${name}:${text}`;
}
