import { createServer } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFacts } from '../../dev/host/page_facts';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import { buildFixture, startFixtureHost, type FixtureHost } from './fixture';

const APP = '/app/tetragonInvestigator';

let fixture: Awaited<ReturnType<typeof buildFixture>>;
beforeAll(async () => {
  fixture = await buildFixture();
});
afterAll(() => fixture.remove());

async function withHost<T>(
  options: Omit<Parameters<typeof startFixtureHost>[0], 'pluginFolder'>,
  use: (host: FixtureHost) => Promise<T>,
): Promise<T> {
  const host = await startFixtureHost({ pluginFolder: fixture.folder, ...options });
  try {
    return await use(host);
  } finally {
    await host.stop();
  }
}

function factsIn(html: string): PageFacts {
  const data = /<kbn-injected-metadata data="([^"]*)">/.exec(html)?.[1] ?? '';
  const text = data.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  return JSON.parse(text) as PageFacts;
}

describe.each(LIBRARY_SETS)('the page as in %s', (libraries) => {
  let host: FixtureHost;
  const firstRange = { from: '2024-01-01T00:00:00Z', to: 'now"<&' };
  beforeAll(async () => {
    host = await startFixtureHost({ libraries, pluginFolder: fixture.folder, firstRange });
  });
  afterAll(() => host.stop());

  test('enforces Kibana’s Content-Security-Policy', async () => {
    const { headers } = await fetch(host.url + APP);
    expect(headers.get('content-security-policy')).toBe(
      "script-src 'report-sample' 'self'; worker-src 'report-sample' 'self' blob:; style-src 'report-sample' 'self' 'unsafe-inline'" +
        (libraries === 'kibana_9' ? "; object-src 'report-sample' 'none'" : ''),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    '/process/YWJj%3D%3D',
    '/process/YWJj==',
    '/process/a%2Fb%2Bc%3D',
    '/a/b/c?q=%25&from=now-1h',
    '/',
  ])('answers the deep link %s', async (path) => {
    const response = await fetch(host.url + APP + path);
    expect(response.status).toBe(200);
    expect(factsIn(await response.text())).toMatchObject({
      libraries,
      darkMode: false,
      locale: 'en',
      uiSettings: { 'timepicker:timeDefaults': firstRange },
      capabilities: { navLinks: { tetragonInvestigator: true } },
    });
  });

  test('has no inline script', async () => {
    const html = await (await fetch(host.url + APP)).text();
    const scripts = html.match(/<script[^>]*>[^<]*/g) ?? [];
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).toMatch(/^<script src="[^"]+">$/);
  });

  test('?theme= becomes a cookie, and the rest of the address stays as it was', async () => {
    const redirect = await fetch(
      `${host.url}${APP}/process/a%2Fb%3D?q=x%26y&theme=dark&from=now-1h`,
      {
        redirect: 'manual',
      },
    );
    expect(redirect.status).toBe(302);
    expect(redirect.headers.get('location')).toBe(`${APP}/process/a%2Fb%3D?q=x%26y&from=now-1h`);
    const cookie = redirect.headers.get('set-cookie')?.split(';')[0] ?? '';
    const html = await (await fetch(host.url + APP, { headers: { cookie } })).text();
    expect(factsIn(html).darkMode).toBe(true);
    expect(html).toContain('dark.css');
  });

  test('serves scripts compressed, typed and cached for a year', async () => {
    const html = await (await fetch(host.url + APP)).text();
    const { publicPath } = factsIn(html).plugin ?? { publicPath: '/no plugin/' };
    const addresses = [
      `${publicPath}tetragonInvestigator.plugin.js`,
      ...[...html.matchAll(/<script src="([^"]+)"/g)].map(([, address]) => address ?? ''),
    ];
    for (const address of addresses) {
      const { headers, body } = await rawGet(host.url + address);
      expect(headers['content-encoding']).toBe('gzip');
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      expect(headers['cache-control']).toMatch(/max-age=31536000/);
      const plain = await fetch(host.url + address, { headers: { 'accept-encoding': 'identity' } });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(gunzipSync(body).equals(Buffer.from(await plain.arrayBuffer()))).toBe(true);
    }
    expect((await fetch(`${host.url}${publicPath}nothing.js`)).status).toBe(404);
    expect((await fetch(`${host.url}${publicPath}..%2F..%2Fserver%2Findex.js`)).status).toBe(404);
  });

  test('hides the app from who lacks its privilege', async () => {
    await withHost({ libraries, grants: () => [] }, async ({ url }) => {
      const { capabilities } = factsIn(await (await fetch(url + APP)).text());
      expect(capabilities.navLinks).toEqual({ tetragonInvestigator: false });
      expect(capabilities.tetragonInvestigator).toEqual({ show: false });
    });
  });
});

test('/ leads to the app, other apps are not there', async () => {
  await withHost({ libraries: 'kibana_9' }, async ({ url }) => {
    const root = await fetch(url, { redirect: 'manual' });
    expect(root.headers.get('location')).toBe(APP);
    expect((await fetch(`${url}/app/discover`)).status).toBe(404);
  });
});

describe('settings', () => {
  const configOf = (settings: Record<string, unknown>) =>
    withHost({ libraries: 'kibana_8', settings }, async ({ url }) =>
      (await fetch(`${url}/internal/fixture/config`)).json(),
    );

  test('have the plugin’s defaults', async () => {
    expect(await configOf({})).toEqual({ enabled: true, size: 5, names: 'a' });
  });

  test('are taken as they stand in kibana.yml', async () => {
    const settings = {
      'tetragonInvestigator.size': '7',
      'tetragonInvestigator.names': ['b', 'c'],
    };
    expect(await configOf(settings)).toEqual({ enabled: true, size: 7, names: ['b', 'c'] });
  });

  test('enabled: false leaves neither routes nor app', async () => {
    const settings = { 'tetragonInvestigator.enabled': false };
    await withHost({ libraries: 'kibana_8', settings }, async ({ url }) => {
      expect((await fetch(`${url}/internal/fixture/config`)).status).toBe(404);
      expect(factsIn(await (await fetch(url + APP)).text())).not.toHaveProperty('plugin');
    });
  });

  test.each([
    [
      { 'tetragonInvestigator.size': 11 },
      '[tetragonInvestigator.size]: Value must be equal to or lower',
    ],
    [
      { 'tetragonInvestigator.siez': 1 },
      '[tetragonInvestigator.siez]: definition for this key is missing',
    ],
    [{ 'otherPlugin.size': 1 }, 'Unknown configuration key(s): "otherPlugin.size"'],
  ])('stop the host when they are wrong: %j', async (settings, sentence) => {
    const start = startFixtureHost({
      libraries: 'kibana_8',
      pluginFolder: fixture.folder,
      settings,
    });
    await expect(start).rejects.toThrow(sentence);
  });
});

test('a port in use is one sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const start = startFixtureHost({ libraries: 'kibana_9', pluginFolder: fixture.folder, port });
  await expect(start).rejects.toThrow(`Port ${port} is in use`);
  other.close();
});

test('a plugin that was never built is one sentence', async () => {
  const start = startFixtureHost({ libraries: 'kibana_9', pluginFolder: `${fixture.folder}/no` });
  await expect(start).rejects.toThrow(/The built plugin in .* cannot be loaded/);
});

/** fetch decompresses by itself; this shows what is on the wire. */
function rawGet(url: string): Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}
