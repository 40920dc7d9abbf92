import * as z from 'zod';
import { FILTER_NAMES, type FilterName } from '../filters/filters';
import {
  MAX_CLUSTER_NAME_LENGTH,
  MAX_EXEC_ID_LENGTH,
  MAX_FILTER_VALUES,
  MAX_FILTER_VALUE_LENGTH,
  MAX_NODE_NAME_LENGTH,
  MAX_TIME_LENGTH,
} from '../limits';
import type { ProcessRef } from '../identity/process_ref';
import type { ErrorReason } from './errors';
import { incompleteReasonSchema } from './incomplete';

/** One value or several: a query string knows no difference between them. */
export const filterValues = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().max(MAX_FILTER_VALUE_LENGTH)).max(MAX_FILTER_VALUES))
  .optional();

const filterShape = Object.fromEntries(FILTER_NAMES.map((name) => [name, filterValues])) as Record<
  FilterName,
  typeof filterValues
>;

/** Time range (ISO or date math), filters and free text: the part every route shares. */
export const rangeAndFiltersSchema = z.object({
  from: z.string().max(MAX_TIME_LENGTH).optional(),
  to: z.string().max(MAX_TIME_LENGTH).optional(),
  q: z.string().max(MAX_FILTER_VALUE_LENGTH).optional(),
  ...filterShape,
});

export const execIdSchema = z.string().min(1).max(MAX_EXEC_ID_LENGTH);

/** A whole number in a query string. */
export function integerParameter(minimum: number, maximum: number) {
  return z.coerce.number().int().min(minimum).max(maximum);
}

/** The end of year 9999, less a day: RFC 3339 knows no later one, nor Elasticsearch as text. */
const LATEST_START = 253_402_214_400_000;

/**
 * One process: its exec_id and, where that alone would be ambiguous, its node and start
 * (`ProcessRef`). Not `node`, which is a filter.
 */
export const identityShape = {
  execId: execIdSchema,
  processNode: z.string().max(MAX_NODE_NAME_LENGTH).optional(),
  /** Epoch milliseconds. */
  processStart: integerParameter(0, LATEST_START).optional(),
};

/** One process of a cluster, which may be the one without a name (empty). */
export const processRefShape = {
  ...identityShape,
  cluster: z.string().max(MAX_CLUSTER_NAME_LENGTH).optional(),
};

interface IdentityParameters {
  execId: string;
  processNode?: string | undefined;
  processStart?: number | undefined;
}

/** The process that a request's parameters name. */
export function refOfParameters(
  { execId, processNode, processStart }: IdentityParameters,
  cluster?: string,
): ProcessRef {
  return {
    execId,
    ...(cluster !== undefined && { cluster }),
    ...(processNode !== undefined && { node: processNode }),
    ...(processStart !== undefined && { start: processStart }),
  };
}

/** The reverse of `refOfParameters`, without the cluster, which routes name in two ways. */
export function parametersOfRef({ execId, node, start }: ProcessRef): IdentityParameters {
  return {
    execId,
    ...(node !== undefined && { processNode: node }),
    ...(start !== undefined && { processStart: start }),
  };
}

/** Refuses a parameter's value for a reason that no rule of zod has. */
export function refuse(context: z.core.$RefinementCtx, reason: ErrorReason): never {
  context.addIssue({ code: 'custom', params: { reason } });
  return z.NEVER;
}

/** What every answer says of itself. */
export const answerShape = {
  /** Milliseconds from request to answer in the server. */
  took: z.number(),
  /** Searches it cost. */
  searches: z.number(),
  /** Why the answer may lack something; empty when it is whole. */
  incomplete: z.array(incompleteReasonSchema),
};
