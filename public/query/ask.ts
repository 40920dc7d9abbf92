import type { z } from 'zod';
import type { CoreStart, HttpFetchOptions } from '../../typings/kibana_browser';
import { ApiError } from './api_error';
import { messages } from './messages';

export type QueryParameters = NonNullable<HttpFetchOptions['query']>;

/** What one of our routes is asked. */
export interface Question<A> {
  /** Path of the route. */
  path: string;
  query: QueryParameters;
  /** Checks what came: a proxy or another version of the server may answer anything. Must be stable. */
  answerSchema: z.ZodType<A>;
}

/** Asks a question that an owner of the request can abort. */
export type Ask = <A>(question: Question<A>) => Promise<A>;

/** Asks one of our routes; throws an `ApiError`-able value, or the abort. */
export async function ask<A>(
  http: CoreStart['http'],
  { path, query, answerSchema }: Question<A>,
  signal: AbortSignal,
): Promise<A> {
  const body = await http.get(path, { query, signal });
  const checked = answerSchema.safeParse(body);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new ApiError(
    'unexpected',
    messages.unreadableAnswer({
      path,
      reason: issue ? `${issue.path.join('.')}: ${issue.message}` : '-',
    }),
  );
}
