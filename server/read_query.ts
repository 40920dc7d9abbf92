import type { z } from 'zod';
import type { ErrorReason } from '../common/api/errors';
import { MAX_ADDRESS_LENGTH } from '../common/limits';
import { ReasonError } from './elasticsearch/errors';

/**
 * Reads a request's query parameters (values: text, or a list of texts for a repeated name).
 *
 * @throws ReasonError `bad_request` for the first parameter at fault
 */
export function readQuery<Query extends z.ZodObject>(
  path: string,
  schema: Query,
  raw: unknown,
): z.output<Query> {
  const query = { ...(raw as Record<string, unknown>) };
  checkLength(path, query);
  checkNames(schema, query);
  // With the input, since only it tells a missing parameter from a repeated one.
  const result = schema.safeParse(query, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (!issue) throw result.error;
  throw new ReasonError(reasonOf(issue, String(issue.path[0])));
}

/** Proxies cut long addresses without a word, so the limit holds where none stands in front. */
function checkLength(path: string, query: Record<string, unknown>): void {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, String(item)]),
  );
  const { length } = `${path}?${new URLSearchParams(pairs).toString()}`;
  if (length > MAX_ADDRESS_LENGTH) {
    const values = { length, most: MAX_ADDRESS_LENGTH };
    throw new ReasonError({ code: 'address_too_long', values });
  }
}

function checkNames(schema: z.ZodObject, query: Record<string, unknown>): void {
  const known = Object.keys(schema.shape);
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const values = { parameter: unknown.slice(0, 64), known };
  throw new ReasonError({ code: 'parameter_unknown', values });
}

type Issue = z.core.$ZodIssue;

function reasonOf(issue: Issue, parameter: string): ErrorReason {
  switch (issue.code) {
    case 'invalid_type':
      return reasonOfType(issue, parameter);
    case 'too_small':
      return issue.origin === 'number'
        ? { code: 'parameter_too_small', values: { parameter, least: Number(issue.minimum) } }
        : { code: 'parameter_empty', values: { parameter } };
    case 'too_big':
      return {
        code: TOO_BIG[issue.origin] ?? 'parameter_too_large',
        values: { parameter, most: Number(issue.maximum) },
      };
    case 'invalid_value':
      return {
        code: 'parameter_not_an_option',
        values: { parameter, options: issue.values.map(String) },
      };
    case 'invalid_union':
      return reasonInUnion(issue.errors, parameter);
    case 'custom':
      // `refuse` put it there.
      return issue.params?.reason as ErrorReason;
    default:
      return { code: 'parameter_invalid', values: { parameter } };
  }
}

const TOO_BIG: Readonly<Record<string, 'parameter_too_long' | 'parameter_too_often'>> = {
  string: 'parameter_too_long',
  array: 'parameter_too_often',
};

function reasonOfType(
  { expected, input }: z.core.$ZodIssueInvalidType,
  parameter: string,
): ErrorReason {
  if (expected === 'int') return { code: 'parameter_not_an_integer', values: { parameter } };
  if (expected === 'number') return { code: 'parameter_not_a_number', values: { parameter } };
  return {
    code: input === undefined ? 'parameter_missing' : 'parameter_repeated',
    values: { parameter },
  };
}

/** A union fails in every branch: the branch that got furthest knows why. */
function reasonInUnion(branches: readonly (readonly Issue[])[], parameter: string): ErrorReason {
  const issue = branches.flat().find(({ code }) => code !== 'invalid_type');
  return issue ? reasonOf(issue, parameter) : { code: 'parameter_missing', values: { parameter } };
}
