import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { brokenLayout } from './broken_layout';
import { checkedPages } from './checked_pages';
import { openPage, startPluginHost } from './plugin_page';
import { untranslated } from './untranslated';

/** The window of a small laptop. */
const NARROW = { width: 1280, height: 800 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LIBRARY_SETS)(
  'every sentence can be translated and may be longer, in %s',
  (libraries) => {
    let host: Host;
    beforeAll(async () => {
      host = await startPluginHost(libraries, { locale: 'en-xa' });
    });
    afterAll(() => host.stop());

    test.each(checkedPages())('$name', async ({ path, drawn }) => {
      const { page, close } = await openPage(browser, host.url + path, 'analyst', {
        viewport: NARROW,
      });
      await page.locator(drawn).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await untranslated(page)).toEqual([]);
      expect(await brokenLayout(page)).toEqual([]);
      await close();
    });
  },
);
