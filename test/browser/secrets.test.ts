import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { PLANTED, PLANTED_ELSEWHERE } from '../../dev/scenarios/faults/planted_secrets';
import { storyExecIds } from '../../dev/scenarios/stories';
import { SCENARIO } from '../integration/shared_node';
import { openPage, processPath, startPluginHost, subject } from './plugin_page';
import { row } from './tree_rows';

const SECRETS = [...PLANTED.map(({ secret }) => secret), ...Object.values(PLANTED_ELSEWHERE)];
const DOTS = '••••••';

/** What of the planted secrets a text gives away. */
const leaksOf = (text: string) => SECRETS.filter((secret) => text.includes(secret));

/** Everything of a page but the addresses of its links: a filter's value there must stay exact. */
async function leaksOfPage(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const link of copy.querySelectorAll('[href]')) link.removeAttribute('href');
    const inputs = Array.from(document.querySelectorAll('input'), ({ value }) => value);
    return [document.title, copy.outerHTML, ...inputs].join('\n');
  });
  return leaksOf(text);
}

const now = Date.parse(inject('scenarioNow'));
const ids = storyExecIds({ ...SCENARIO, now: new Date(now) }).planted_secrets;
const shell = ids?.top ?? '';
/** The minutes in which the scenario plays, in its pod. */
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const PLACE = `from=${minutesAgo(101.5)}&to=${minutesAgo(99)}&workload=image-resizer`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function saved(page: Page, menu: string, entry: string): Promise<string> {
  await page.locator(subject(menu)).click();
  const download = page.waitForEvent('download');
  await page.locator(subject(entry)).click();
  return readFile(await (await download).path(), 'utf8');
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe.each(LIBRARY_SETS)('planted secrets in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  const open = (path: string) =>
    openPage(browser, host.url + path, 'analyst', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  const openApp = (name: string, search = '') =>
    open(`/app/tetragonInvestigator/${name}?${PLACE}${search}`);

  test('stay masked in the list of processes and in a row that is copied', async () => {
    const { page, close } = await openApp('processes');
    const rows = page.locator(subject('processRow'));
    const mysql = rows.filter({ hasText: '--password=' }).first();
    await mysql.waitFor();
    expect(await rows.filter({ hasText: DOTS }).count()).toBeGreaterThan(10);
    expect(await leaksOfPage(page)).toEqual([]);
    await mysql.locator(subject('processLink')).focus();
    await page.keyboard.press('Control+C');
    await expect.poll(() => copied(page)).toContain(`--password=${DOTS}`);
    expect(leaksOf(await copied(page))).toEqual([]);
    await close();
  });

  test('stay masked in a process tree, its details, and all that is taken from it', async () => {
    const { page, close } = await open(`${processPath(shell)}?fold=open&siblings=single`);
    await row(page, shell).waitFor();
    await expect
      .poll(() => page.locator('[role="row"]', { hasText: DOTS }).count())
      .toBeGreaterThan(5);
    expect(await leaksOfPage(page)).toEqual([]);
    for (const form of ['json', 'csv', 'txt', 'svg']) {
      const text = await saved(page, 'exportTree', `save-${form}`);
      expect(text).toContain(DOTS);
      expect({ form, leaks: leaksOf(text) }).toEqual({ form, leaks: [] });
    }
    for (const form of ['kql', 'elasticsearch', 'export_filter']) {
      await page.locator(subject('exportTree')).click();
      await page.locator(subject(`copy-${form}`)).click();
      expect(leaksOf(await copied(page))).toEqual([]);
    }
    const rows = page.locator('[role="row"]', { hasText: DOTS });
    for (let index = 0; index < (await rows.count()); index++) {
      await rows.nth(index).locator('[data-column="exit"]').click();
      for (const tab of ['overview', 'events', 'raw']) {
        await page.locator(subject(`detailsTab-${tab}`)).click();
        await page.locator(subject('processDetails')).getByText(DOTS).first().waitFor();
        if (tab === 'events') {
          for (const event of await page.locator(`${subject('processEvent')} > button`).all()) {
            await event.click();
          }
        }
        expect({ index, tab, leaks: await leaksOfPage(page) }).toEqual({ index, tab, leaks: [] });
      }
    }
    await close();
  });

  test('are revealed and copied one by one', async () => {
    const { page, close } = await open(`${processPath(shell)}?fold=open&siblings=single`);
    await row(page, shell).waitFor();
    const [{ secret }] = PLANTED as [(typeof PLANTED)[number]];
    const mysql = page.locator('[role="row"]', { hasText: '--password=' }).first();
    await mysql.locator('[data-column="exit"]').click();
    const fact = page.locator(subject('fact-arguments'));
    const copy = () => fact.getByRole('button', { name: /^Copy/ }).click({ force: true });
    await fact.waitFor();
    await copy();
    await expect.poll(() => copied(page)).toBe(`--password=${DOTS} -h db`);
    await fact.locator(subject('secretMask')).click();
    await expect.poll(() => fact.innerText()).toContain(secret);
    expect(await leaksOfPage(page)).toEqual([secret]);
    await copy();
    await expect.poll(() => copied(page)).toBe(`--password=${secret} -h db`);
    const exported = await saved(page, 'exportTree', 'save-txt');
    expect(exported).toContain('Secrets: masked');
    expect(leaksOf(exported)).toEqual([]);
    await close();
  });

  test('stay masked in kernel probes: values, events, their details, policies and files', async () => {
    const hook = '&hook=process_kprobe&hookPolicy=deployments&hookName=';
    const { page, close } = await openApp('kernel_probes', `${hook}security_bprm_creds_from_file`);
    const value = page.locator(subject('probeValue'), { hasText: '--password=' }).first();
    await value.waitFor();
    await page.locator(subject('probeEvent')).first().waitFor();
    expect(await leaksOfPage(page)).toEqual([]);
    for (const form of ['shown-csv', 'shown-ndjson', 'all-csv', 'all-ndjson']) {
      const text = await saved(page, 'exportProbeEvents', `export-${form}`);
      expect(text).toContain(DOTS);
      expect({ form, leaks: leaksOf(text) }).toEqual({ form, leaks: [] });
    }
    await value.hover();
    await value.locator(subject('probeFilterFor')).click();
    const choice = page.locator(subject('probeChoice'));
    await choice.waitFor();
    await page.locator(subject('openProbeEvent')).first().click();
    await page.locator(subject('rawProbeEvent')).getByText(DOTS).first().waitFor();
    expect(await leaksOfPage(page)).toEqual([]);
    expect(leaksOf(await saved(page, 'exportProbeEvents', 'export-all-csv'))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator(subject('writePolicy')).click();
    await page.locator(subject('policyYaml')).getByText(DOTS).first().waitFor();
    expect(await leaksOfPage(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator(subject('revealSecret')).click();
    await expect.poll(() => choice.innerText()).toContain(PLANTED[0]?.secret);

    await page.goto(
      `${host.url}/app/tetragonInvestigator/kernel_probes?${PLACE}${hook}__x64_sys_write`,
    );
    await page.locator(subject('probeValue'), { hasText: DOTS }).first().waitFor();
    await page.locator(subject('openProbeEvent')).first().click();
    await page.locator(subject('argumentList')).getByText(DOTS).first().waitFor();
    expect(await leaksOfPage(page)).toEqual([]);
    await close();
  });

  test('stay masked in the timeline, its dock and its files', async () => {
    const place = `&by=pod&selection=${now - 101.5 * 60_000}~${now - 99 * 60_000}`;
    const { page, close } = await openApp('timeline', place);
    await page.locator(subject('timelineRow-lane')).first().waitFor();
    await page.locator(subject('dockRow'), { hasText: DOTS }).first().waitFor();
    for (const fold of await page.locator(`${subject('foldLane')}[aria-expanded="false"]`).all()) {
      await fold.click();
    }
    expect(await leaksOfPage(page)).toEqual([]);
    for (const entry of ['saveCsv', 'saveSvg']) {
      expect(leaksOf(await saved(page, 'exportButton', entry))).toEqual([]);
    }
    await close();
  });

  test('stay masked in the report of the setup page', async () => {
    const { page, close } = await openApp('setup');
    for (const format of ['md', 'json']) {
      expect(leaksOf(await saved(page, 'setupReport', `setupReport-${format}`))).toEqual([]);
    }
    expect(await leaksOfPage(page)).toEqual([]);
    await close();
  });

  test('stay masked in a filter, whose value works all the same, until it is revealed', async () => {
    const binary = `/tmp/--token=${PLANTED_ELSEWHERE.path}`;
    const { page, close } = await openApp('processes', `&binary=${encodeURIComponent(binary)}`);
    const pill = page.locator(subject('filterPill-binary'));
    await pill.waitFor();
    await page.locator(subject('processRow')).first().waitFor();
    expect(await page.locator(subject('processRow')).count()).toBe(1);
    expect(await leaksOfPage(page)).toEqual([]);
    await page.locator(subject('revealSecret')).click();
    await expect.poll(() => pill.innerText()).toContain(PLANTED_ELSEWHERE.path);
    await close();
  });
});
