import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { checkedPages } from './checked_pages';
import { openPage, startPluginHost } from './plugin_page';

declare const axe: { run(selector: string): Promise<AxeResults> };

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let axeSource: string;
beforeAll(async () => {
  browser = await launchChromium();
  axeSource = await readFile(AXE, 'utf8');
});
afterAll(() => browser.close());

/** What axe finds in our part of the page, one line each. */
async function violations(page: Page): Promise<string[]> {
  // Past the policy of the page: it is the test that runs this, not the page.
  await page.evaluate(axeSource);
  const { violations: found } = await page.evaluate(() => axe.run('#kibana-body'));
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(LIBRARY_SETS)('accessibility in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  describe.each(['light', 'dark'])('%s', (theme) => {
    test.each(checkedPages())('$name', async ({ path, drawn }) => {
      const { page, close } = await openPage(browser, `${host.url}${path}&theme=${theme}`);
      await page.locator(drawn).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      await close();
    });
  });
});
