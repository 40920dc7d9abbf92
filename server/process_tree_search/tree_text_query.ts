import type { estypes } from '@elastic/elasticsearch';
import { ENFORCED_ACTIONS, meaningOfAction } from '../../common/documents/actions';
import { FIELDS } from '../../common/documents/fields';
import { anyOf, equalsQueries } from '../elasticsearch/filter_query';
import { escapeWildcards, freeTextQuery } from '../elasticsearch/free_text_query';

type Query = estypes.QueryDslQueryContainer;

/** Fields beyond those of free text in which a word may be found. */
const FIELDS_OF_A_ROW = [
  ...FIELDS.userName,
  ...FIELDS.pod,
  ...FIELDS.namespace,
  ...FIELDS.container,
  ...FIELDS.policy,
  ...FIELDS.function,
  ...FIELDS.action,
];

const UID = /^\d{1,10}$/;

/**
 * Every word must be part of what a row of the tree shows: what free text finds (binary, arguments,
 * paths), or user, pod, namespace, container, policy, function or action. An action is found by its
 * meaning, too: `killed`.
 *
 * @throws ReasonError `bad_request` for more than MAX_SEARCH_WORDS words
 */
export function treeTextQuery(text: string): Query[] {
  const words = [...new Set(text.split(/\s+/).filter(Boolean))];
  return freeTextQuery(text).map((freeText, index) => {
    const word = words[index] ?? '';
    const value = `*${escapeWildcards(word)}*`;
    return anyOf([
      freeText,
      ...FIELDS_OF_A_ROW.map((field): Query => ({
        wildcard: { [field]: { value, case_insensitive: true } },
      })),
      ...(UID.test(word) ? equalsQueries(FIELDS.user, word) : []),
      ...ENFORCED_ACTIONS.filter(
        (action) => meaningOfAction(action) === word.toLowerCase(),
      ).flatMap((action) => equalsQueries(FIELDS.action, action)),
    ]);
  });
}
