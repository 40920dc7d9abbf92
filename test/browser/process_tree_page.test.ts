import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { storyExecIds, type ScenarioExecIds } from '../../dev/scenarios/stories';
import { SCENARIO } from '../integration/shared_node';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { openPage, processPath, startPluginHost, subject } from './plugin_page';
import { choose, row } from './tree_rows';

let browser: Browser;
let execIds: ScenarioExecIds;
beforeAll(async () => {
  browser = await launchChromium();
  execIds = storyExecIds({ ...SCENARIO, now: new Date(inject('scenarioNow')) });
});
afterAll(() => browser.close());

function idOf(story: string, role: string): string {
  const execId = execIds[story]?.[role];
  if (execId === undefined) throw new Error(`The samples have no ${role} in ${story}.`);
  return execId;
}

const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-exec-id'));

describe.each(LIBRARY_SETS)('the process tree in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  const open = (execId: string, search = '') =>
    openPage(browser, host.url + processPath(execId) + search);

  test('the miner’s page tells its story: its shell above, its killing, its neighbours', async () => {
    const miner = idOf('kubectl_exec_miner', 'miner');
    const { page, complaints, close } = await open(miner);
    await row(page, miner).waitFor();
    const text = await row(page, miner).innerText();
    expect(text).toContain('kworkerd');
    expect(text).toContain('SIGKILL');
    expect(await page.locator(subject('storyLine')).innerText()).toContain('payments/api');
    // The command line comes with the rows, exact.
    await expect.poll(() => row(page, miner).innerText()).toContain('stratum+tcp://pool.minexmr');
    // sh became bash in place: one row, named by its last image.
    await row(page, idOf('kubectl_exec_miner', 'shell')).waitFor();
    expect(await page.locator(subject('treeRow')).count()).toBeLessThanOrEqual(100);
    expect(complaints).toEqual([]);
    await close();
  });

  test('arrow keys close, open and walk; Home and End reach the ends', async () => {
    const shell = idOf('kubectl_exec_miner', 'shell');
    const { page, close } = await open(shell);
    await choose(page, shell);
    await row(page, shell).focus();
    const isExpanded = () => row(page, shell).getAttribute('aria-expanded');
    const before = await page.locator(subject('treeRow')).count();
    if ((await isExpanded()) === 'false') await page.keyboard.press('ArrowRight');
    expect(await isExpanded()).toBe('true');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(isExpanded).toBe('false');
    await expect.poll(() => page.locator(subject('treeRow')).count()).toBeLessThan(before);
    await page.keyboard.press('ArrowRight');
    await expect.poll(isExpanded).toBe('true');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedRow(page)).not.toBe(shell);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focusedRow(page)).toBe(shell);
    await page.keyboard.press('Home');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex')))
      .toBe('2');
    await close();
  });

  test('siblings of an ancestor come on request', async () => {
    const miner = idOf('kubectl_exec_miner', 'miner');
    const { page, complaints, close } = await open(miner);
    const offer = row(page, miner).locator(subject('loadSiblings'));
    const [, count = ''] = /\+(\d+) siblings/.exec(await offer.innerText()) ?? [];
    const before = await page.locator(subject('treeRow')).count();
    await offer.click();
    await offer.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(subject('treeRow')).count()).toBeGreaterThan(before);
    // The kill was not the shell's first child.
    await row(page, idOf('kubectl_exec_miner', 'download')).waitFor();
    expect(Number(count)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('what is folded and selected stands in the address and survives a reload', async () => {
    const shell = idOf('kubectl_exec_miner', 'shell');
    const curl = idOf('kubectl_exec_miner', 'download');
    const { page, close } = await open(shell);
    await choose(page, curl);
    await page.locator(subject('processDetails')).waitFor();
    expect(page.url()).toContain('selected=');
    await row(page, shell).locator(subject('toggleRow')).click();
    await expect.poll(() => row(page, shell).getAttribute('aria-expanded')).toBe('false');
    await page.reload();
    await page.locator(subject('processDetails')).waitFor();
    await expect.poll(() => row(page, shell).getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  test('the details hold the decoded id, the events and the raw line', async () => {
    const miner = idOf('kubectl_exec_miner', 'miner');
    const { page, close } = await open(miner);
    await choose(page, miner);
    const details = page.locator(subject('processDetails'));
    await expect.poll(() => details.innerText()).toContain('/tmp/.k/kworkerd');
    await page.locator(subject('detailsTab-events')).click();
    await details.locator(subject('processEvent')).getByText('tcp_connect').first().click();
    await expect.poll(() => details.innerText()).toContain('block-mining-pools');
    await page.locator(subject('detailsTab-raw')).click();
    await expect.poll(() => details.innerText()).toContain('"process_kprobe"');
    await close();
  });

  test('the details of a reverse shell hold the connection that its fork opened', async () => {
    const { page, complaints, close } = await open(
      idOf('reverse_shell', 'shell'),
      '?details=overview',
    );
    const stages = page.locator(subject('facts-task'));
    await expect
      .poll(() => stages.innerText())
      .toMatch(/Forked\s+bash\s+Executed\s+bash\s+shown here/);
    await expect.poll(() => stages.innerText()).toContain('SIGHUP');
    await page.locator(subject('detailsTab-events')).click();
    const connect = page.locator(subject('processEvent')).filter({ hasText: 'tcp_connect' });
    expect(await connect.locator(subject('eventStage')).innerText()).toBe('fork');
    const typed = page.locator(subject('processEvent')).filter({ hasText: 'readline' });
    expect(await typed.first().locator(subject('eventStage')).innerText()).toBe('bash');
    expect(complaints).toEqual([]);
    await close();
  });

  test('the details say what no sibling did, and stand beside those of another process', async () => {
    const odd = idOf('replica_outlier', 'odd');
    const shell = idOf('replica_outlier', 'top');
    const { page, complaints, close } = await open(odd, '?details=overview');
    const normal = page.locator(subject('normal-binary'));
    await expect.poll(() => normal.innerText()).toContain('seen in 0 of 5 sibling pods');
    expect(await page.locator(subject('copyAuditQuery')).count()).toBe(0);
    await page.locator(subject('goToInjectedRoot')).click();
    await expect.poll(() => page.locator(subject('auditQuery')).innerText()).toContain('frontend');
    await choose(page, odd);
    await page.locator(subject('compareWith')).click();
    await choose(page, shell);
    const comparison = page.locator(subject('comparison'));
    await expect.poll(() => comparison.innerText()).toContain('≠ differs');
    await page.reload();
    await expect.poll(() => comparison.innerText()).toContain('/usr/bin/socat');
    await page.locator(subject('stopComparing')).click();
    await page.locator(subject('facts-process')).waitFor();
    expect(page.url()).not.toContain('compare=');
    expect(complaints).toEqual([]);
    await close();
  });

  test('hostile strings are text: nothing runs, nothing turns the line round', async () => {
    const { page, complaints, close } = await open(idOf('hostile_strings', 'top'));
    await row(page, idOf('hostile_strings', 'html')).waitFor();
    await row(page, idOf('hostile_strings', 'rightToLeft')).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('img[onerror], img[src="x"]').count()).toBe(0);
    const text = await page.locator(subject('processTree')).innerText();
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/);
    expect(text).toContain('<img');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a cycle in the data still makes a tree, and the page says so', async () => {
    const [role] = Object.keys(execIds.cycle ?? {});
    const { page, close } = await open(idOf('cycle', role ?? ''));
    await page.locator(subject('treeRow')).first().waitFor();
    await page.locator(subject('dataQuality-cycle_cut')).waitFor();
    await close();
  });

  test('raw and encoded ids lead to the same page', async () => {
    const miner = idOf('kubectl_exec_miner', 'miner');
    const { page, close } = await openPage(
      browser,
      `${host.url}/app/tetragonInvestigator/process/${miner}`,
    );
    await row(page, miner).waitFor();
    await close();
  });

  test('an unknown id and a text that is no id each get their sentence', async () => {
    const unknown = await open(btoa('no-such-node:12345:678'));
    await unknown.page.locator(subject('emptyState')).waitFor();
    expect(await unknown.page.locator(subject('emptyState')).innerText()).toContain('no-such-node');
    await unknown.close();
    const malformed = await open('not an id');
    await malformed.page.locator(subject('emptyState')).waitFor();
    expect(await malformed.page.locator(subject('emptyState')).innerText()).toMatch(/base64/);
    await malformed.close();
  });
});
