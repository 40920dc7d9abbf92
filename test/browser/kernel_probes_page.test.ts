import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { openPage, startPluginHost, subject } from './plugin_page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LIBRARY_SETS)('the kernel probes in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  const open = (search = '') =>
    openPage(browser, `${host.url}/app/tetragonInvestigator/kernel_probes${search}`);

  test('lead from a function to a value, its events and its processes', async () => {
    const { page, complaints, close } = await open();
    const files = page.locator(subject('probeFunction'), { hasText: 'security_file_permission' });
    await files.first().click();
    const column = page.locator(subject('probeColumn-args.file_arg.path'));
    const value = column.locator(subject('probeValue')).first();
    await value.waitFor();
    await page.locator(subject('probeEvent')).first().waitFor();
    await value.hover();
    await value.locator(subject('probeFilterFor')).click();
    await page.locator(subject('probeChoice')).waitFor();
    await page.waitForURL(/arg=/);
    await expect.poll(() => column.locator(subject('probeValue')).count()).toBe(1);
    await page.locator(subject('openProbeEvent')).first().click();
    await page.locator(subject('probeEventFlyout')).locator(subject('argumentList')).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(subject('probeTab-processes')).click();
    await page.locator(subject('lineageBranch')).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('keys go from event to event and open one; more are loaded at the end', async () => {
    const { page, complaints, close } = await open(
      '?hook=process_kprobe&hookName=tcp_connect&hookPolicy=network-connect',
    );
    const buttons = page.locator(subject('openProbeEvent'));
    await buttons.first().focus();
    await page.keyboard.press('ArrowDown');
    const row = page.locator(`${subject('probeEvent')}:focus-within`);
    await expect.poll(() => row.getAttribute('data-row-index')).toBe('1');
    await page.keyboard.press('Enter');
    await page.locator(subject('probeEventFlyout')).waitFor();
    expect(await row.locator(subject('openProbeEvent')).getAttribute('aria-expanded')).toBe('true');
    await page.locator(subject('euiFlyoutCloseButton')).click();
    await page.locator(subject('probeEventFlyout')).waitFor({ state: 'detached' });
    const foot = page.locator(subject('probeEventsFoot'));
    const before = await foot.textContent();
    await buttons.nth(1).focus();
    await page.keyboard.press('End');
    await expect.poll(() => foot.textContent()).not.toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test('keep the events that are there when a page fails; a retry goes on from them', async () => {
    const { page, close } = await open(
      '?hook=process_kprobe&hookName=tcp_connect&hookPolicy=network-connect',
    );
    const buttons = page.locator(subject('openProbeEvent'));
    await buttons.first().focus();
    let isBroken = true;
    await page.route(/kernel_probe_events\?.*after=/, (route) =>
      isBroken ? route.fulfill({ status: 503 }) : route.continue(),
    );
    const foot = page.locator(subject('probeEventsFoot'));
    const before = await foot.textContent();
    await page.keyboard.press('End');
    const failure = page.locator(subject('errorLine-unreachable'));
    await failure.waitFor();
    expect(await foot.textContent()).toBe(before);
    expect(await buttons.count()).toBeGreaterThan(0);
    isBroken = false;
    await failure.locator(subject('retry')).click();
    await expect.poll(() => foot.textContent()).not.toBe(before);
    await failure.waitFor({ state: 'detached' });
    await close();
  });

  test('write a policy for a choice', async () => {
    const { page, close } = await open(
      '?hook=process_kprobe&hookName=security_file_permission&hookPolicy=file-monitoring',
    );
    await page.locator(subject('writePolicy')).click();
    const yaml = page.locator(subject('policyYaml'));
    await yaml.waitFor();
    expect(await yaml.innerText()).toContain('call: security_file_permission');
    await close();
  });

  test('export the events that are loaded, or all of them', async () => {
    const { page, close } = await open();
    await page.locator(subject('probeFunction')).first().click();
    await page.locator(subject('probeEvent')).first().waitFor();
    const take = async (scope: 'shown' | 'all'): Promise<{ label: string; lines: string[] }> => {
      await page.locator(subject('exportProbeEvents')).click();
      const item = page.locator(subject(`export-${scope}-ndjson`));
      const label = await item.innerText();
      const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
      const text = await readFile(await download.path(), 'utf8');
      return { label, lines: text.trimEnd().split('\n') };
    };
    const shown = await take('shown');
    const all = await take('all');
    const [loaded, total] = [shown.lines.length - 1, all.lines.length - 1];
    expect(total).toBeGreaterThan(loaded);
    expect(shown.label).toBe(`The ${loaded} loaded as NDJSON`);
    expect(all.label).toBe(`All ${total.toLocaleString('en-US')} as NDJSON`);
    expect(JSON.parse(shown.lines[0]!)).toMatchObject({
      export: expect.arrayContaining([`the newest ${loaded} of ${total} events`]) as unknown,
    });
    expect(all.lines.slice(1, loaded + 1)).toEqual(shown.lines.slice(1));

    await page.locator(subject('probeTab-processes')).click();
    await page.locator(subject('lineageBranch')).first().waitFor();
    await page.locator(subject('exportProbeEvents')).click();
    await page.locator(subject('export-all-csv')).waitFor();
    expect(await page.locator(subject('export-shown-csv')).count()).toBe(0);
    await close();
  });

  test('say what was ever seen in a range without probes', async () => {
    const { page, close } = await open('?from=now-40d&to=now-39d');
    await page.locator(subject('everSeen')).waitFor();
    await page.locator(subject('openSetup')).waitFor();
    await page.locator(subject('goToLater')).click();
    await page.locator(subject('probeFunction')).first().waitFor();
    await close();
  });
});
