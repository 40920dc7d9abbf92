import type { estypes } from '@elastic/elasticsearch';
import { ACTION_EXECUTED, FIELD } from '../../common/documents/fields';
import { ownRoles } from './fact_roles';
import type { TreeQuestion } from './question';

const PLACE_ROLES = ['docker', 'namespace', 'pod', 'container'] as const;

/** What all executions of a scope say of their place; `null` where none of them says anything. */
export type Place = Partial<Record<(typeof PLACE_ROLES)[number], string | null>>;

interface Values {
  buckets: { key: string; doc_count: number }[];
}

export interface PlaceAnswer {
  executions: { doc_count: number } & Record<(typeof PLACE_ROLES)[number], Values | number>;
}

/**
 * Counts the values that executions have for their place. In a container each has one, and then it is
 * not asked for with each of 10,000 processes: that would be a third of their answer.
 */
export function placeAggregations({
  fields,
}: TreeQuestion): Record<string, estypes.AggregationsAggregationContainer> {
  const roles = ownRoles(['process_exec'], fields);
  const asked = PLACE_ROLES.flatMap((role) => roles[role].map((field) => [role, field] as const));
  return {
    executions: {
      filter: { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
      aggs: Object.fromEntries(
        asked.map(([role, field]) => [role, { terms: { field, size: 2 } }] as const),
      ),
    },
  };
}

export function placeOf(answer: PlaceAnswer | undefined): Place {
  const place: Place = {};
  for (const role of PLACE_ROLES) {
    const values = answer?.executions[role];
    if (values === undefined || typeof values === 'number') continue;
    const [only, other] = values.buckets;
    if (!only) place[role] = null;
    else if (!other && only.doc_count === answer?.executions.doc_count) place[role] = only.key;
  }
  return place;
}
