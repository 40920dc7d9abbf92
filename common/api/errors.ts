/**
 * What can go wrong between the page and Elasticsearch. A failed route answers Kibana's error body
 * `{ statusCode, error, message, attributes: { code } }`; the message is one sentence with cause and next step.
 */
export const ERROR_CODES = [
  'bad_request',
  'unauthenticated',
  'no_privilege',
  'no_data_stream',
  'not_found',
  'too_many_requests',
  'timeout',
  'unreachable',
  'too_expensive',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorAttributes {
  code: ErrorCode;
  /** Id under which the server's log holds the details of an unexpected error. */
  errorId?: string;
}
