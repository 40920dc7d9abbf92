import type { CoreStart, HttpFetchOptions } from '../../../../typings/kibana_browser';

/** What `core.http` rejects with: `body` is Kibana's `{ statusCode, error, message, attributes }`. */
class HttpFetchError extends Error {
  override readonly name: string;
  readonly request: Request;
  readonly response: Response | undefined;
  readonly body: unknown;

  constructor(
    message: string,
    name: string,
    request: Request,
    response?: Response,
    body?: unknown,
  ) {
    super(message);
    this.name = name;
    this.request = request;
    this.response = response;
    this.body = body;
  }
}

/** `core.http` as far as the plugin uses it. */
export function createHttp(kibanaVersion: string): CoreStart['http'] {
  return {
    basePath: { prepend: (path) => path },
    get: (path, options = {}) => fetchJson(path, options, kibanaVersion),
  };
}

async function fetchJson(
  path: string,
  { query = {}, signal }: HttpFetchOptions,
  kibanaVersion: string,
): Promise<unknown> {
  const request = new Request(path + queryString(query), {
    method: 'GET',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'kbn-version': kibanaVersion,
      'x-elastic-internal-origin': 'Kibana',
    },
    ...(signal && { signal }),
  });
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(request);
    const isJson = response.headers.get('content-type')?.includes('json');
    body = isJson ? await response.json() : await response.text();
  } catch (error) {
    const { message, name } = error instanceof Error ? error : new Error(String(error));
    throw new HttpFetchError(message, name, request);
  }
  if (!response.ok) {
    throw new HttpFetchError(response.statusText, 'Error', request, response, body);
  }
  return body;
}

function queryString(query: NonNullable<HttpFetchOptions['query']>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of [value].flat()) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
