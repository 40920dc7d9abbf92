import type { estypes } from '@elastic/elasticsearch';
import {
  FIELDS,
  FREE_TEXT_FIELDS,
  NESTED_ARGUMENTS,
  NESTED_ARGUMENT_TEXTS,
} from '../../common/documents/fields';
import { MAX_SEARCH_WORDS } from '../../common/limits';
import { ReasonError } from './errors';

type Query = estypes.QueryDslQueryContainer;

/**
 * Free text: every word must be part of the binary, an argument, the working directory or a path
 * that a probe saw (case does not matter), or be the exec_id. Words, since the pipeline stores
 * arguments split at white space; `*`, `?` and quotes stand for themselves.
 *
 * @throws ReasonError `bad_request` for more than MAX_SEARCH_WORDS words
 */
export function freeTextQuery(text: string): Query[] {
  const words = [...new Set(text.split(/\s+/).filter(Boolean))];
  if (words.length > MAX_SEARCH_WORDS) {
    throw new ReasonError({
      code: 'words_too_many',
      values: { words: words.length, most: MAX_SEARCH_WORDS },
    });
  }
  return words.map(wordQuery);
}

function wordQuery(word: string): Query {
  const value = `*${escapeWildcards(word)}*`;
  const contains = (field: string): Query => ({
    wildcard: { [field]: { value, case_insensitive: true } },
  });
  return {
    bool: {
      should: [
        ...FREE_TEXT_FIELDS.map(contains),
        {
          nested: {
            path: NESTED_ARGUMENTS,
            // No kprobe event yet, or an index written without the template: no such object.
            ignore_unmapped: true,
            query: { bool: { should: NESTED_ARGUMENT_TEXTS.map(contains) } },
          },
        },
        ...FIELDS.execId.map((field): Query => ({ term: { [field]: word } })),
      ],
      minimum_should_match: 1,
    },
  };
}

/** Makes `*`, `?` and `\` stand for themselves in a wildcard query. */
export function escapeWildcards(text: string): string {
  return text.replace(/[\\*?]/g, '\\$&');
}
