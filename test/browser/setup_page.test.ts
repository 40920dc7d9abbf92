import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { openPage, startPluginHost, subject } from './plugin_page';

const SETUP = '/app/tetragonInvestigator/setup';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LIBRARY_SETS)('the setup page in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  test('every check ends, one is chosen by its hop, and its repair leads on', async () => {
    const { page, complaints, close } = await openPage(browser, host.url + SETUP);
    await page
      .locator('[data-test-subj^="setupVerdict-"]:not([data-test-subj$="running"])')
      .waitFor();
    expect(await page.locator(subject('statusMark-running')).count()).toBe(0);
    expect(await page.locator(`${subject('setupChecks')} > li`).count()).toBe(19);
    await page.locator(subject('setupHop-network')).click();
    await page.locator(subject('setupCheck-connection')).waitFor();
    expect(page.url()).toContain('check=connection');
    await page.locator(subject('setupTopic-authentication')).click();
    await page.locator(subject('setupTroubleshooting')).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(subject('setupReport')).click();
    const download = page.waitForEvent('download');
    await page.locator(subject('setupReport-md')).click();
    expect((await download).suggestedFilename()).toMatch(/^tetragon-setup-.*\.md$/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the form makes files, and no secret leaves it', async () => {
    const { page, close } = await openPage(browser, `${host.url}${SETUP}?tab=configure`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await page.locator(subject('setupField-secret')).fill('id:s3cr3tvalue');
    await page.locator(subject('setupField-clusterName')).fill('prod-eu');
    expect(await page.locator(subject('setupFile-secret')).innerText()).toContain('s3cr3tvalue');
    expect(await page.locator(subject('setupFile-helmValues')).innerText()).toContain(
      'clusterName: prod-eu',
    );
    await page.locator(subject('setupField-clusterName')).fill('${HOME}');
    expect(await page.locator(subject('setupFile-helmValues')).innerText()).not.toContain('HOME');
    await page.locator(subject('setupTab-verify')).click();
    await page.locator(subject('setupVerify')).waitFor();
    await page.locator(subject('setupTab-configure')).click();
    expect(await page.locator(subject('setupField-secret')).inputValue()).toBe('id:s3cr3tvalue');
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(page.url() + stored + sent.join(' ')).not.toContain('s3cr3tvalue');
    await close();
  });

  test('who may read nothing is told so, as unknown and not as empty', async () => {
    const { page, close } = await openPage(browser, host.url + SETUP, 'nobody');
    await page.locator(subject('setupVerdict-broken')).waitFor();
    await page.locator(subject('setupCheck-privileges')).waitFor();
    await page
      .locator(subject('setupCheckRow-freshness'))
      .locator(subject('statusMark-unknown'))
      .waitFor();
    await close();
  });
});
