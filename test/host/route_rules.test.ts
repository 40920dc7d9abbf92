import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_PRIVILEGE } from '../../common/plugin';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import { buildFixture, startFixtureHost, type FixtureHost } from './fixture';

const INTERNAL = { 'x-elastic-internal-origin': 'Kibana' };

let fixture: Awaited<ReturnType<typeof buildFixture>>;
beforeAll(async () => {
  fixture = await buildFixture();
});
afterAll(() => fixture.remove());

describe.each(LIBRARY_SETS)('routes as in %s', (libraries) => {
  let host: FixtureHost;
  let ungranted: FixtureHost;
  beforeAll(async () => {
    host = await startFixtureHost({ libraries, pluginFolder: fixture.folder });
    ungranted = await startFixtureHost({
      libraries,
      pluginFolder: fixture.folder,
      grants: () => ['another'],
    });
  });
  afterAll(() => Promise.all([host.stop(), ungranted.stop()]));

  const ask = async (path: string, headers: Record<string, string> = INTERNAL, at = host) => {
    const response = await fetch(at.url + path, { headers });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as { message?: string },
    };
  };

  test('repeated query parameters arrive as a list, others as text', async () => {
    const { status, body } = await ask('/internal/fixture/query?a=x&a=y&n=3');
    expect(status).toBe(200);
    expect(body).toEqual({ query: { a: ['x', 'y'], n: '3' }, params: {} });
  });

  test('the internal origin may stand in the query, which the route does not see', async () => {
    const { body } = await ask('/internal/fixture/query?a=x&elasticInternalOrigin=true', {});
    expect(body).toEqual({ query: { a: 'x' }, params: {} });
  });

  test('an internal route wants an internal origin since 9.0', async () => {
    const { status } = await ask('/internal/fixture/query', {});
    expect(status).toBe(libraries === 'kibana_9' ? 400 : 200);
  });

  test('a public route answers everybody', async () => {
    expect((await ask('/internal/fixture/public', {})).status).toBe(200);
  });

  test('validation refuses in one sentence with Kibana’s prefix', async () => {
    const { status, body } = await ask('/internal/fixture/query?bad=1');
    expect(status).toBe(400);
    expect(body).toEqual({
      statusCode: 400,
      error: 'Bad Request',
      message: '[request query]: bad is not possible',
    });
  });

  test('customError keeps message, attributes and headers', async () => {
    const { status, headers, body } = await ask('/internal/fixture/error');
    expect(status).toBe(504);
    expect(headers.get('retry-after')).toBe('5');
    expect(body).toEqual({
      statusCode: 504,
      error: 'Gateway Time-out',
      message: 'Elasticsearch is slow.',
      attributes: { code: 'timeout' },
    });
  });

  test('what a handler throws stays in the log', async () => {
    const { status, body } = await ask('/internal/fixture/throws');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(host.log.join('\n')).toContain('a secret of the server');
  });

  test('a refusal of the credentials by Elasticsearch is a 401', async () => {
    expect((await ask('/internal/fixture/unauthenticated')).status).toBe(401);
  });

  test('a route without security works before 9.1 and is a 500 after', async () => {
    const { status } = await ask('/internal/fixture/unsecured');
    expect(status).toBe(libraries === 'kibana_9' ? 500 : 200);
  });

  test('a user without the API privilege gets a 403', async () => {
    const { status, body } = await ask('/internal/fixture/query', INTERNAL, ungranted);
    expect(status).toBe(403);
    if (libraries === 'kibana_9') expect(body.message).toContain(`[${API_PRIVILEGE}]`);
  });

  test('a page of another Kibana version is told to load again', async () => {
    const { status, body } = await ask('/internal/fixture/query', {
      ...INTERNAL,
      'kbn-version': '8.0.0',
    });
    expect(status).toBe(400);
    expect(body.message).toContain('Browser client is out of date');
  });

  test('a POST needs kbn-xsrf before it is looked at', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${host.url}/internal/fixture/query`, { method: 'POST', headers });
    const refused = await post({});
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('kbn-xsrf');
    expect((await post({ 'kbn-xsrf': 'x' })).status).toBe(404);
  });

  test('an unknown path is a 404 in Kibana’s form', async () => {
    const { status, body } = await ask('/internal/fixture/nothing');
    expect(status).toBe(404);
    expect(body).toEqual({ statusCode: 404, error: 'Not Found', message: 'Not Found' });
  });

  test('aborted$ fires when the browser goes away, and only then', async () => {
    const count = (text: string) => host.log.filter((line) => line.includes(text)).length;
    const until = async (text: string) => {
      while (count(text) === 0) await new Promise((resolve) => setImmediate(resolve));
    };
    const browser = new AbortController();
    const answer = fetch(`${host.url}/internal/fixture/slow`, {
      headers: INTERNAL,
      signal: browser.signal,
    });
    await until('slow began');
    expect(count('slow was aborted')).toBe(0);
    browser.abort();
    await expect(answer).rejects.toThrow();
    await until('slow was aborted');
  });
});

describe('credentials', () => {
  const credentials = (user: string): string =>
    `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`;
  const sentWith = async (host: FixtureHost, headers: Record<string, string>) =>
    fetch(`${host.url}/internal/fixture/credentials`, { headers: { ...INTERNAL, ...headers } });

  test('who must log in asks Elasticsearch as themselves', async () => {
    const host = await startFixtureHost({
      libraries: 'kibana_9',
      pluginFolder: fixture.folder,
      elasticsearch: { url: 'http://127.0.0.1:9', authorization: credentials('host') },
      askForLogin: true,
      grants: (user) => (user === 'analyst' ? [API_PRIVILEGE] : []),
    });
    try {
      const page = await fetch(`${host.url}/app/tetragonInvestigator`);
      expect(page.status).toBe(401);
      expect(page.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
      const anonymous = await sentWith(host, {});
      expect(anonymous.status).toBe(401);
      // A browser answers this by itself with what it was given for the page.
      expect(anonymous.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
      const analyst = await sentWith(host, { authorization: credentials('analyst') });
      expect(await analyst.json()).toEqual({ sent: credentials('analyst') });
      expect((await sentWith(host, { authorization: credentials('guest') })).status).toBe(403);
    } finally {
      await host.stop();
    }
  });

  test('without a login the host’s own are used, whatever the browser sends', async () => {
    const host = await startFixtureHost({
      libraries: 'kibana_9',
      pluginFolder: fixture.folder,
      elasticsearch: { url: 'http://127.0.0.1:9', authorization: 'ApiKey abc' },
    });
    try {
      const answer = await sentWith(host, { authorization: credentials('somebody') });
      expect(await answer.json()).toEqual({ sent: 'ApiKey abc' });
    } finally {
      await host.stop();
    }
  });
});
