import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { openPage, startPluginHost, subject } from './plugin_page';

const APP = '/app/tetragonInvestigator/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LIBRARY_SETS)('states of the page in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  test.each(['nobody', 'other'] as const)(
    '%s lacks the privilege and is told which',
    async (user) => {
      const { page, close } = await openPage(browser, host.url + APP, user);
      const region = page.locator(subject('errorRegion-no_privilege'));
      await region.waitFor();
      expect(await region.innerText()).toContain('logs-cilium_tetragon.log-*');
      await close();
    },
  );

  test('no data stream is another state than no data', async () => {
    const elsewhere = await startPluginHost(libraries, {
      settings: { 'tetragonInvestigator.dataStreams': ['logs-cilium_tetragon.log-nowhere'] },
    });
    const { page, close } = await openPage(browser, elsewhere.url + APP);
    await page.locator(subject('errorRegion-no_data_stream')).waitFor();
    await close();
    await elsewhere.stop();
  });

  test('an Elasticsearch that is gone leaves a sentence and a way to try again', async () => {
    const cut = await startPluginHost(libraries, {
      elasticsearch: { url: 'http://127.0.0.1:9' },
    });
    const { page, close } = await openPage(browser, cut.url + APP);
    await page.locator(subject('errorRegion-unreachable')).waitFor();
    await page.locator(subject('retry')).waitFor();
    await close();
    await cut.stop();
  });

  test('a component that throws leaves a sentence with the error’s id and a way back', async () => {
    const { page, close } = await openPage(browser, host.url + APP);
    await page.locator(subject('processRow')).first().waitFor();
    await page.evaluate(() =>
      window.dispatchEvent(new CustomEvent('tetragonInvestigator:throw', { detail: 'page' })),
    );
    const broken = page.locator(subject('brokenRegion-page'));
    await broken.waitFor();
    expect(await broken.innerText()).toMatch(/error [0-9a-f]{8}/);
    await page.locator(subject('brokenRegionTryAgain')).click();
    await page.locator(subject('processRow')).first().waitFor();
    await close();
  });
});
