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

  test('asks once, also when the first range gets into the address', async () => {
    const { page, close } = await open();
    await page.locator(subject('processRow')).first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/processes?')) asked.push(request.url());
    });
    await page.goto(`${host.url}/app/tetragonInvestigator/`);
    await page.locator(subject('processRow')).first().waitFor();
    await page.waitForURL(/from=/);
    expect(asked).toHaveLength(1);
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

  test('keys go from row to row and into a row, and copy it', async () => {
    const { page, close } = await open('?namespace=payments');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const row = page.locator(`${subject('processRow')}:focus-within`);
    const focused = page.locator(':focus');
    const press = async (key: string, index: number) => {
      await page.keyboard.press(key);
      await expect.poll(() => row.getAttribute('data-row-index')).toBe(String(index));
    };
    await page.locator(subject('processLink')).first().focus();
    await press('ArrowDown', 1);
    await press('ArrowUp', 0);
    await press('ArrowUp', 0);
    const loaded = Number(
      await page.locator(subject('processTable')).getAttribute('aria-rowcount'),
    );
    // The stages of one process are one row: a page of 100 executions has fewer.
    await page.keyboard.press('End');
    const index = async () => Number(await row.getAttribute('data-row-index'));
    await expect.poll(index).toBeGreaterThan(20);
    const last = await index();
    expect(last).toBeLessThan(Math.min(loaded - 1, 100));
    await press('PageDown', last);
    await press('Home', 0);
    await page.keyboard.press('ArrowRight');
    expect(await focused.getAttribute('data-test-subj')).toBe('filterFor-binary');
    await page.keyboard.press('ArrowLeft');
    expect(await focused.getAttribute('data-test-subj')).toBe('processLink');
    // Tab leaves the list: the arrow keys reach what is inside.
    expect(await page.locator(`${subject('processTable')} [tabindex="0"]`).count()).toBe(1);
    await page.keyboard.press('ControlOrMeta+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\t')).toHaveLength(8);
    expect(copied).toContain('payments / ');
    await close();
  });

  test('a click in a row opens it, one on a filter does not', async () => {
    const { page, close } = await open('?q=kworkerd');
    const row = page.locator(subject('processRow')).first();
    const filter = page.locator(subject('filterFor-node'));
    await row.locator('[role="gridcell"]', { has: filter }).hover();
    await row.locator(filter).click();
    await page.waitForURL(/node=/);
    await row.click({ position: { x: 20, y: 14 } });
    await page.waitForURL(/\/process\//);
    await page.goBack();
    await page.locator(`${subject('processLink')}:focus`).waitFor();
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
