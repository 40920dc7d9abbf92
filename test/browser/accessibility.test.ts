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

interface CheckedPage {
  name: string;
  /** Below the host, with its parameters. */
  path: string;
  /** Its presence says that the page is drawn. */
  drawn: string;
}

function pages(): CheckedPage[] {
  const execIds = storyExecIds({ ...SCENARIO, now: new Date(inject('scenarioNow')) });
  const tree = processPath(execIds.kubectl_exec_miner?.miner ?? '');
  const app = '/app/tetragonInvestigator';
  const connects = `${app}/kernel_probes?hook=process_kprobe&hookPolicy=network-connect&hookName=tcp_connect`;
  return [
    { name: 'the list of processes', path: `${app}/?`, drawn: subject('processRow') },
    ...['overview', 'events', 'raw'].map((tab) => ({
      name: `the process tree with its details, ${tab}`,
      path: `${tree}?details=${tab}`,
      drawn: `${subject('processDetails')} h2 ~ *, ${subject('processDetails')} dl`,
    })),
    {
      name: 'the process tree as a graph',
      path: `${tree}?view=graph`,
      drawn: subject('graphActiveItem'),
    },
    { name: 'the timeline', path: `${app}/timeline?`, drawn: subject('laneCanvas') },
    { name: 'the kernel probes', path: `${app}/kernel_probes?`, drawn: subject('probeFunction') },
    { name: 'the events of a function', path: `${connects}&`, drawn: subject('probeEvent') },
    {
      name: 'the processes behind a function',
      path: `${connects}&tab=processes&`,
      drawn: subject('lineageBranch'),
    },
    ...['status', 'verify', 'configure'].map((tab) => ({
      name: `the setup page, ${tab}`,
      path: `${app}/setup?tab=${tab}`,
      drawn: '[data-test-subj^="setupVerdict-"]:not([data-test-subj$="running"])',
    })),
  ];
}

describe.each(LIBRARY_SETS)('accessibility in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  describe.each(['light', 'dark'])('%s', (theme) => {
    test.each(pages())('$name', async ({ path, drawn }) => {
      const { page, close } = await openPage(browser, `${host.url}${path}&theme=${theme}`);
      await page.locator(drawn).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      await close();
    });
  });
});
