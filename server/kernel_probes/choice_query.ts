import type { estypes } from '@elastic/elasticsearch';
import { hookOfChoice, type ProbeChoice } from '../../common/api/kernel_probe_choice';
import { typeField } from '../../common/documents/fields';
import { FILTER_NAMES, parseFilters } from '../../common/filters/filters';
import { kindsOfShape } from '../../common/kernel_probes/argument_shape';
import type { ProbeType } from '../../common/kernel_probes/hook';
import type { SearchContext } from '../elasticsearch/search_context';
import { filterQuery } from '../elasticsearch/filter_query';
import type { Range } from '../elasticsearch/range';
import { argumentFilterQueries } from './argument_filter_query';
import { hookQuery, shapeQuery } from './hook_query';

type Query = estypes.QueryDslQueryContainer;

/** What was chosen, as queries: the hook alone, and with what was chosen of its arguments. */
export interface ChoiceQueries {
  /** Range, filters and hook. */
  hook: Query;
  /** The same with shape and argument filters. */
  choice: Query;
  /** The hook and the filters in another range. */
  hookIn: (range: Range) => Query;
}

export async function choiceQueries(
  context: SearchContext,
  choice: ProbeChoice,
  range: Range,
): Promise<ChoiceQueries> {
  const { hook: type, shape, arg, q } = choice;
  const names = Object.fromEntries(FILTER_NAMES.map((name) => [name, choice[name]]));
  const filters = parseFilters(names);
  const hookIn = (other: Range): Query => ({
    bool: { filter: [filterQuery({ filters, q, range: other }), hookQuery(hookOfChoice(choice))] },
  });
  const hook = hookIn(range);
  const shapes =
    shape === undefined
      ? []
      : [shapeQuery(type, kindsOfShape(shape), await knownKinds(context, type))];
  const args = await argumentFilterQueries(context, type, arg, hook);
  return { hook, hookIn, choice: { bool: { filter: [hook, ...shapes, ...args] } } };
}

/** Kinds of arguments that a hook type has in the data stream. */
export async function knownKinds(context: SearchContext, type: ProbeType): Promise<string[]> {
  const root = typeField(type, 'args.');
  const names = await context.fieldsWithValues([`${root}*`]);
  const kinds = names.map((name) => name.slice(root.length).split('.')[0] ?? '');
  return [...new Set(kinds)].filter((kind) => kind !== '' && kind !== 'label');
}
