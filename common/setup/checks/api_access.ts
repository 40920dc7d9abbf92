/**
 * How a question to one of Elasticsearch's APIs ended. `unsupported`: this Elasticsearch lacks the
 * API; `trial`: so does the node of `npm start`, where that is no fault.
 */
export const API_ACCESS = [
  'answered',
  'absent',
  'forbidden',
  'unsupported',
  'trial',
  'failed',
] as const;

export type ApiAccess = (typeof API_ACCESS)[number];
