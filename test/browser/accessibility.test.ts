import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { storyExecIds } from '../../dev/scenarios/stories';
import { SCENARIO } from '../integration/shared_node';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { openPage, processPath, startPluginHost, subject } from './plugin_page';

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

  test.each(['light', 'dark'])('the list of processes, %s', async (theme) => {
    const { page, close } = await openPage(
      browser,
      `${host.url}/app/tetragonInvestigator/?theme=${theme}`,
    );
    await page.locator(subject('processRow')).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'])('the process tree with its details, %s', async (theme) => {
    const execIds = storyExecIds({ ...SCENARIO, now: new Date(inject('scenarioNow')) });
    const miner = execIds.kubectl_exec_miner?.miner ?? '';
    const { page, close } = await openPage(
      browser,
      `${host.url}${processPath(miner)}?theme=${theme}&details=overview`,
    );
    await page.locator(subject('treeRow')).first().waitFor();
    await page.locator(subject('processDetails')).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test.each([
    ['light', 'status'],
    ['dark', 'status'],
    ['light', 'verify'],
    ['light', 'configure'],
  ])('the setup page, %s, %s', async (theme, tab) => {
    const { page, close } = await openPage(
      browser,
      `${host.url}/app/tetragonInvestigator/setup?theme=${theme}&tab=${tab}`,
    );
    await page
      .locator('[data-test-subj^="setupVerdict-"]:not([data-test-subj$="running"])')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
