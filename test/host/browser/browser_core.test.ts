import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARY_SETS } from '../../../dev/host/shared_libraries/library_set';
import type { CoreStart, ScopedHistory } from '../../../typings/kibana_browser';
import { PATIENCE_MS } from '../../patience';
import { buildFixture, startFixtureHost, type FixtureHost } from '../fixture';
import { launchChromium } from '../../../dev/chromium/launch_chromium';

/** What the fixture's app leaves on the page. */
declare const fixture: { core: CoreStart; history: ScopedHistory };

/** Exposed to the page by `open`. */
declare function complain(text: string): void;

declare const __kbnSharedDeps__: {
  KbnI18n: { i18n: { translate(id: string, message: object): string } };
};

const APP = '/app/tetragonInvestigator';
const DEEP_LINK = `${APP}/process/YS9iK2M%2F%3D?q=a%26b`;

let built: Awaited<ReturnType<typeof buildFixture>>;
let browser: Browser;
beforeAll(async () => {
  [built, browser] = await Promise.all([buildFixture(), launchChromium()]);
});
afterAll(() => Promise.all([built.remove(), browser.close()]));

/** Opens a page; `complaints` gets its console's errors and warnings, and what the policy refused. */
async function open(url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    // A probe of `new Function` inside a try is reported here and nowhere else.
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      complain(`violates ${violatedDirective}: ${blockedURI}`),
    );
  });
  await page.goto(url);
  await page.waitForSelector('[data-test-subj="location"]');
  return { page, complaints };
}

describe.each(LIBRARY_SETS)('the page as in %s', (libraries) => {
  let host: FixtureHost;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    host = await startFixtureHost({ libraries, pluginFolder: built.folder });
    ({ page, complaints } = await open(host.url + DEEP_LINK));
  });
  afterAll(() => host.stop());

  test('draws EUI, charts, grid, date picker and flyout without a complaint', async () => {
    await page.click('[data-test-subj="openFlyout"]');
    await page.waitForSelector('.euiFlyout');
    expect(await page.locator('.echChart').count()).toBe(1);
    expect(await page.locator('.euiSuperDatePicker').count()).toBe(1);
    // Without Kibana's style sheet the grid of 500 rows has no height and draws them all.
    expect(await page.locator('[data-test-subj="dataGridRowCell"]').count()).toBeLessThan(50);
    expect(complaints).toEqual([]);
  });

  test('keeps the place of Kibana’s header', async () => {
    const places = await page.evaluate(() => ({
      offset: getComputedStyle(document.documentElement).getPropertyValue(
        '--euiFixedHeadersOffset',
      ),
      app: document.querySelector('#kibana-body')?.getBoundingClientRect().top,
      flyout: document.querySelector('.euiFlyout')?.getBoundingClientRect().top,
    }));
    expect(places).toEqual({ offset: '96px', app: 96, flyout: 96 });
  });

  test('light and dark differ, and the choice outlives the parameter', async () => {
    const background = (of: Page) =>
      of.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const { page: dark, complaints } = await open(`${host.url}${DEEP_LINK}&theme=dark`);
    expect(dark.url()).toBe(host.url + DEEP_LINK);
    expect(await background(dark)).not.toBe(await background(page));
    expect(await dark.evaluate(() => fixture.core.theme.getTheme?.().darkMode)).toBe(true);
    expect(complaints).toEqual([]);
    await dark.click('[data-test-subj="themeSwitch"]');
    await dark.waitForSelector('text=Dark theme');
    expect(await background(dark)).toBe(await background(page));
    await dark.close();
  });

  test('core has of each version what it has', async () => {
    const has = await page.evaluate(() => ({
      addContext: typeof fixture.core.rendering?.addContext,
      themeName: fixture.core.theme.getTheme?.().name,
      isSealed: Object.isSealed(Array.prototype),
    }));
    expect(has).toEqual(
      libraries === 'kibana_9'
        ? { addContext: 'function', themeName: 'borealis', isSealed: true }
        : { addContext: 'undefined', themeName: undefined, isSealed: false },
    );
  });

  test('http.get sends lists, and rejects with Kibana’s body', async () => {
    const answers = await page.evaluate(async () => {
      const { http } = fixture.core;
      const query = { a: ['x', 'y z'], n: 3, absent: undefined };
      const refused = await http.get('/internal/fixture/error').catch((error: unknown) => error);
      const { body, response } = refused as { body: object; response: Response };
      const stop = new AbortController();
      stop.abort();
      const aborted = await http
        .get('/internal/fixture/query', { signal: stop.signal })
        .catch((error: unknown) => (error as Error).name);
      const good = await http.get('/internal/fixture/query', { query });
      return { good, body, status: response.status, aborted };
    });
    expect(answers).toEqual({
      good: { query: { a: ['x', 'y z'], n: '3' }, params: {} },
      body: {
        statusCode: 504,
        error: 'Gateway Time-out',
        message: 'Elasticsearch is slow.',
        attributes: { code: 'timeout' },
      },
      status: 504,
      aborted: 'AbortError',
    });
  });

  test('the history is relative to the app and keeps the encoding of the address', async () => {
    const steps = await page.evaluate(() => {
      const { history } = fixture;
      const heard: string[] = [];
      const stop = history.listen(({ pathname, search }, action) =>
        heard.push(`${action} ${pathname}${search}`),
      );
      const first = { ...history.location };
      history.push({ pathname: '/timeline', search: '?from=now-1h' });
      history.replace({ search: '?from=now-2h' });
      stop();
      history.push({ pathname: '/unheard' });
      const href = history.createHref({ pathname: '/process/a%2Fb', search: '?q=1' });
      return { first: first.pathname + first.search, heard, href, at: window.location.pathname };
    });
    expect(steps).toEqual({
      first: '/process/YS9iK2M%2F%3D?q=a%26b',
      heard: ['PUSH /timeline?from=now-1h', 'REPLACE /timeline?from=now-2h'],
      href: `${APP}/process/a%2Fb?q=1`,
      at: `${APP}/unheard`,
    });
  });

  test('application makes addresses and stays on the page within the app', async () => {
    const found = await page.evaluate(async () => {
      const { application } = fixture.core;
      await application.navigateToUrl('/app/tetragonInvestigator/processes?q=x');
      return {
        here: window.location.pathname + window.location.search,
        scoped: fixture.history.location.pathname,
        plain: application.getUrlForApp('discover'),
        path: application.getUrlForApp('tetragonInvestigator', { path: '/process/a%2Fb' }),
      };
    });
    expect(found).toEqual({
      here: `${APP}/processes?q=x`,
      scoped: '/processes',
      plain: '/app/discover',
      path: `${APP}/process/a%2Fb`,
    });
  });

  test('chrome shows title, breadcrumbs and help; toasts are seen', async () => {
    await page.evaluate(() => {
      const { chrome, notifications } = fixture.core;
      chrome.docTitle.change(['curl', 'Tetragon']);
      chrome.setBreadcrumbs([{ text: 'Tetragon', href: '/x' }, { text: 'curl <b>' }]);
      chrome.setHelpExtension({
        appName: 'Fixture',
        links: [{ linkType: 'custom', href: 'https://example.org/', content: 'Fixture help' }],
      });
      notifications.toasts.addSuccess('Copied');
    });
    expect(await page.title()).toBe('curl - Tetragon - Elastic');
    expect(await page.textContent('[data-test-subj="breadcrumbs"]')).toContain('curl <b>');
    expect(await page.locator('a[href="https://example.org/"]').count()).toBe(1);
    await page.waitForSelector('.euiToast >> text=Copied');
  });

  test('uiSettings knows what Kibana declares and throws for anything else', async () => {
    const settings = await page.evaluate(() => {
      const { uiSettings } = fixture.core;
      let thrown = '';
      try {
        uiSettings.get('no:such');
      } catch (error) {
        thrown = String(error);
      }
      return {
        defaults: uiSettings.get('timepicker:timeDefaults'),
        zone: uiSettings.get('dateFormat:tz'),
        fallback: uiSettings.get('no:such', 'fallback'),
        thrown,
      };
    });
    expect(settings).toMatchObject({
      defaults: { from: 'now-15m', to: 'now' },
      zone: 'Browser',
      fallback: 'fallback',
    });
    expect(settings.thrown).toContain('unrecognized configuration setting "no:such"');
  });

  test.each([
    ['{count, plural, one {# pod} other {# pods}}', '1 pod'],
    ['{count, plural, =1 {one} other {many}}', 'one'],
    ['{name, select, curl {download} other {?}}', 'download'],
    ['{name} isn’t "it"', 'curl isn’t "it"'],
  ])('i18n formats %s', async (defaultMessage, text) => {
    const translated = await page.evaluate(
      (message) =>
        __kbnSharedDeps__.KbnI18n.i18n.translate('fixture.id', {
          defaultMessage: message,
          values: { count: 1, name: 'curl' },
        }),
      defaultMessage,
    );
    expect(translated).toBe(text);
  });

  test.each([
    '{count, number}',
    '{count, number, ::percent}',
    "a '{brace}'",
    "it''s",
    '{count, selectordinal, other {#th}}',
  ])('i18n of 8.13 refuses %s, whose format it lacks', async (defaultMessage) => {
    const translate = page.evaluate(
      (message) =>
        __kbnSharedDeps__.KbnI18n.i18n.translate('fixture.refused', {
          defaultMessage: message,
          values: { count: 1, b: 'x' },
        }),
      defaultMessage,
    );
    if (libraries === 'kibana_8') await expect(translate).rejects.toThrow('fixture.refused');
    else await expect(translate).resolves.toBeTypeOf('string');
  });

  test('i18n has no rich text in either, without a function for the tag', async () => {
    const translate = page.evaluate(() =>
      __kbnSharedDeps__.KbnI18n.i18n.translate('fixture.rich', {
        defaultMessage: 'a <b>bold</b> word',
      }),
    );
    await expect(translate).rejects.toThrow('fixture.rich');
  });

  test('i18n throws for a value that is not given', async () => {
    const translate = page.evaluate(() =>
      __kbnSharedDeps__.KbnI18n.i18n.translate('fixture.missing', { defaultMessage: '{name}' }),
    );
    await expect(translate).rejects.toThrow('fixture.missing');
  });
});

test('who lacks the privilege reads a sentence', async () => {
  const host = await startFixtureHost({
    libraries: 'kibana_9',
    pluginFolder: built.folder,
    grants: () => [],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(host.url);
  await page.waitForSelector('[role="alert"] >> text=Application Not Found');
  await page.close();
  await host.stop();
});
