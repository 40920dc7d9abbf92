import type { z } from 'zod';
import { MAX_ADDRESS_LENGTH } from '../common/limits';
import { InvestigationError } from './elasticsearch/errors';

/**
 * Reads a request's query parameters (values: text, or a list of texts for a repeated name).
 *
 * @throws InvestigationError `bad_request` with one sentence that names the first parameter at fault
 */
export function readQuery<Query extends z.ZodObject>(
  path: string,
  schema: Query,
  raw: unknown,
): z.output<Query> {
  const query = { ...(raw as Record<string, unknown>) };
  checkLength(path, query);
  checkNames(schema, query);
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw badRequest(sentenceOf(result.error.issues));
}

function badRequest(sentence: string): InvestigationError {
  return new InvestigationError('bad_request', sentence);
}

/** Proxies cut long addresses without a word, so the limit holds where none stands in front. */
function checkLength(path: string, query: Record<string, unknown>): void {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, String(item)]),
  );
  const { length } = `${path}?${new URLSearchParams(pairs).toString()}`;
  if (length > MAX_ADDRESS_LENGTH) {
    throw badRequest(
      `The address of this question has ${length} characters, and at most ${MAX_ADDRESS_LENGTH} reach the server safely: remove some filter values.`,
    );
  }
}

function checkNames(schema: z.ZodObject, query: Record<string, unknown>): void {
  const known = Object.keys(schema.shape);
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw badRequest(
    `There is no parameter ${JSON.stringify(unknown.slice(0, 64))} here: possible are ${known.join(', ')}.`,
  );
}

type Issue = z.core.$ZodIssue;

function sentenceOf(issues: readonly Issue[]): string {
  const issue = issues[0];
  if (!issue) return 'The address of this question cannot be read.';
  return `The parameter ${String(issue.path[0])} is not valid: ${reasonOf(issue)}.`;
}

/** The house's own wording where the schema has one, else zod's finding in plain words. */
function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined && issue.message.includes('received undefined')) {
        return 'it is missing';
      }
      return issue.message.startsWith('Invalid input')
        ? 'it may be given only once'
        : issue.message;
    case 'too_big':
      return issue.message.startsWith('Too big')
        ? `it may have at most ${issue.maximum} characters`
        : issue.message;
    case 'invalid_union':
      return reasonInUnion(issue.errors);
    default:
      return issue.message;
  }
}

/** A union fails in every branch: the branch that got furthest knows why. */
function reasonInUnion(branches: readonly (readonly Issue[])[]): string {
  const issues = branches.flat();
  const best = issues.find(({ code }) => code !== 'invalid_type');
  return best ? reasonOf(best) : 'it is missing';
}
