import type { estypes } from '@elastic/elasticsearch';
import { ACTION_EXECUTED, FIELD } from '../../../common/documents/fields';
import { asInteger } from '../../../common/documents/read_value';
import type { Observation } from '../../../common/process_tree/observation';
import { ownRoles, splitFlags } from './fact_roles';
import type { TreeQuestion } from '../question';

/** Facts that are mostly the same in all of a container: its place, and often user and flags. */
const ROLES = ['docker', 'namespace', 'pod', 'container', 'user', 'flags'] as const;

type Role = (typeof ROLES)[number];

/** What all executions of a scope say alike; `null` where none of them says anything. */
export type CommonFacts = Partial<Record<Role, string | null>>;

interface Values {
  buckets: { key: string; doc_count: number }[];
}

export interface CommonFactsAnswer {
  executions: { doc_count: number } & Record<Role, Values | number>;
}

/**
 * Counts the values that executions have for these facts. Of which there is one alone, nobody asks
 * with each of 10,000 processes: the place alone would be a third of their answer.
 */
export function commonFactsAggregations({
  fields,
}: TreeQuestion): Record<string, estypes.AggregationsAggregationContainer> {
  const roles = ownRoles(['process_exec'], fields);
  const asked = ROLES.flatMap((role) => roles[role].map((field) => [role, field] as const));
  return {
    executions: {
      filter: { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
      aggs: Object.fromEntries(
        asked.map(([role, field]) => [role, { terms: { field, size: 2 } }] as const),
      ),
    },
  };
}

export function commonFactsOf(answer: CommonFactsAnswer | undefined): CommonFacts {
  const common: CommonFacts = {};
  for (const role of ROLES) {
    const values = answer?.executions[role];
    if (values === undefined || typeof values === 'number') continue;
    const [only, other] = values.buckets;
    if (!only) common[role] = null;
    else if (!other && only.doc_count === answer?.executions.doc_count) common[role] = only.key;
  }
  return common;
}

/** The same as each of these executions has them. */
export function factsOf({ user, flags, ...place }: CommonFacts): Partial<Observation> {
  const known = Object.entries(place).filter(([, value]) => value !== null);
  const uid = asInteger(user);
  return {
    ...(Object.fromEntries(known) as Partial<Observation>),
    ...(uid !== undefined && { uid }),
    ...(typeof flags === 'string' && { flags: splitFlags(flags) }),
  };
}
