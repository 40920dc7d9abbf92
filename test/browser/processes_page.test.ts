import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { openPage, startPluginHost, subject } from './plugin_page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LIBRARY_SETS)('the list of processes in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  const open = (search = '') => openPage(browser, `${host.url}/app/tetragonInvestigator/${search}`);

  test('shows recent processes, newest first, with few rows in the document', async () => {
    const { page, complaints, close } = await open();
    const rows = page.locator(subject('processRow'));
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThanOrEqual(100);
    expect(await page.locator(subject('listSummary')).innerText()).toMatch(
      /[\d,]+ processes.*[\d,]+ documents/s,
    );
    expect(await page.title()).toContain('Tetragon Investigator');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a typed word and a typed filter go into the address, and only fitting rows stay', async () => {
    const { page, close } = await open();
    await page.locator(subject('processRow')).first().waitFor();
    await page.locator(subject('searchField')).fill('namespace:payments kworkerd');
    await page.keyboard.press('Enter');
    await page.waitForURL(/namespace=payments/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('kworkerd');
    const rows = page.locator(subject('processRow'));
    // The story's two miners, and the chmod before them.
    await expect.poll(() => rows.count()).toBe(3);
    const texts = await rows.allInnerTexts();
    expect(texts.filter((text) => text.includes('SIGKILL'))).toHaveLength(2);
    await page.locator(subject('filterPill-namespace')).waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('namespace=payments');
    await close();
  });

  test('a row is a link to the process, and the keyboard opens it', async () => {
    const { page, close } = await open('?q=kworkerd');
    const link = page.locator(subject('processLink')).first();
    await link.waitFor();
    const href = await link.getAttribute('href');
    expect(href).toMatch(/^\/app\/tetragonInvestigator\/process\/[A-Za-z0-9%]+/);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator(subject('treeRow')).first().waitFor();
    expect(page.url()).toContain(new URL(href ?? '', host.url).pathname);
    await close();
  });

  test('a range without data says so and leads to the nearest', async () => {
    const { page, close } = await open('?from=now-40d&to=now-39d');
    await page.locator(subject('emptyState')).waitFor();
    await page.locator(subject('goToLater')).click();
    await page.locator(subject('processRow')).first().waitFor();
    await close();
  });

  test('a range that ends before it starts is named, not asked', async () => {
    const { page, close } = await open('?from=now&to=now-1h');
    await page.locator(subject('exchangeRange')).click();
    await page.locator(subject('processRow')).first().waitFor();
    await close();
  });

  test('an address over 8 kB gets a sentence', async () => {
    const { page, close } = await open(`?q=${'a'.repeat(8_100)}`);
    await page.locator(subject('openWithoutFilters')).click();
    await page.locator(subject('processRow')).first().waitFor();
    await close();
  });
});
