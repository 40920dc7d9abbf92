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

describe.each(LIBRARY_SETS)('the timeline in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  const open = (search = '') =>
    openPage(browser, `${host.url}/app/tetragonInvestigator/timeline${search}`);

  test('draws lanes, unfolds one, zooms by keys and goes back', async () => {
    const { page, complaints, close } = await open();
    const lanes = page.locator(subject('timelineRow-lane'));
    await lanes.first().waitFor();
    await page.locator(subject('laneCanvas')).first().waitFor();
    // Lanes out of sight are not drawn, so their number may stay the same.
    const before = new Set(await lanes.allInnerTexts());
    const payments = page.locator(subject('foldLane')).filter({ hasText: 'payments' }).first();
    await payments.click();
    await expect
      .poll(async () => (await lanes.allInnerTexts()).some((text) => !before.has(text)))
      .toBe(true);
    await page.locator(subject('laneScroller')).focus();
    await page.keyboard.press('+');
    await page.waitForURL(/view=/);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('view=');
    expect(complaints).toEqual([]);
    await close();
  });

  test('dragging chooses a span, lists its events, and a button zooms into it', async () => {
    const { page, close } = await open();
    await page.locator(subject('laneCanvas')).first().waitFor();
    const box = await page.locator(subject('laneScroller')).boundingBox();
    if (!box) throw new Error('the lanes have no place');
    await page.mouse.move(box.x + 600, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 800, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/selection=/);
    await expect
      .poll(() => page.locator(subject('dockTotal')).innerText())
      .toMatch(/^[\d,]+ events?$/);
    await page.locator(subject('dockProcess')).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.locator(`${subject('dockRow')}[data-row-index="1"]:focus-within`).waitFor();
    await page.locator(subject('zoomToSelection')).click();
    await page.waitForURL(/view=/);
    await close();
  });

  test('a preset makes the view as long as it says', async () => {
    const { page, close } = await open();
    await page.locator(subject('laneCanvas')).first().waitFor();
    await page.locator(subject('viewPresets')).selectOption({ label: '6 h' });
    await page.waitForURL(/view=/);
    const [from = '', to = ''] = (new URL(page.url()).searchParams.get('view') ?? '').split('~');
    expect(Number(to) - Number(from)).toBe(6 * 3_600_000);
    await close();
  });

  test('few enough, single processes are bars that open their tree', async () => {
    const { page, complaints, close } = await open('?namespace=payments&from=now-3h&to=now');
    const bar = page.locator(subject('processBar')).first();
    await bar.waitFor();
    await bar.press('Enter');
    await page.waitForURL(/\/process\//);
    await page.locator(subject('treeRow')).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('what is missing is said and hatched in the lanes of its node alone', async () => {
    const { page, complaints, close } = await open('?by=node');
    expect(await page.locator(subject('missingLine')).innerText()).toContain('1,241 events');
    const lanes = page.locator(subject('timelineRow-lane'));
    const hatched = lanes.filter({ has: page.locator(subject('missingData-dropped')) });
    await hatched.first().waitFor();
    expect(await hatched.count()).toBe(1);
    await page.locator(subject('missingWhy')).click();
    await page.waitForURL(/\/setup.*check=loss/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the lanes of pods show how long their containers lived', async () => {
    const { page, complaints, close } = await open('?namespace=payments');
    const lane = (name: string) =>
      page.locator(subject('foldLane')).filter({ hasText: name }).first();
    await lane('payments').click();
    await lane('api').click();
    const lives = page.locator(subject('laneLifetimes'));
    await lives.first().waitFor();
    expect(await lives.first().getAttribute('aria-label')).toMatch(/^Container .+: /);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a range without events leads to the nearest', async () => {
    const { page, close } = await open('?from=now-40d&to=now-39d');
    await page.locator(subject('goToLater')).click();
    await page.locator(subject('timelineRow-lane')).first().waitFor();
    await close();
  });
});
