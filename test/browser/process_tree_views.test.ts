import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { storyExecIds, type ScenarioExecIds } from '../../dev/scenarios/stories';
import { SCENARIO } from '../integration/shared_node';
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

const activeNode = (page: Page) =>
  page.locator(subject('graphActiveItem')).getAttribute('data-row-id');

describe.each(LIBRARY_SETS)('views of the process tree in %s', (libraries) => {
  let host: Host;
  beforeAll(async () => {
    host = await startPluginHost(libraries);
  });
  afterAll(() => host.stop());

  const open = (execId: string, search = '') =>
    openPage(browser, host.url + processPath(execId) + search);

  test('the graph shares selection with the table, walks by keys and survives a reload', async () => {
    const shell = idOf('kubectl_exec_miner', 'shell');
    const { page, complaints, close } = await open(shell);
    const chosen = page.locator('[role="row"][aria-selected="true"]');
    const selected = await chosen.getAttribute('data-row-id');
    await page.locator(subject('viewGraph')).click();
    const graph = page.locator(subject('processGraph'));
    await graph.waitFor();
    await expect
      .poll(async () => (await graph.getAttribute('data-drawn-nodes')) ?? '')
      .not.toBe('');
    expect(new URL(page.url()).searchParams.get('view')).toBe('graph');
    expect(await activeNode(page)).toBe(selected);
    await graph.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => activeNode(page)).not.toBe(selected);
    const child = await activeNode(page);
    await page.keyboard.press('Enter');
    await page.locator(subject('processDetails')).waitFor();
    await page.reload();
    await graph.waitFor();
    await expect.poll(() => activeNode(page)).toBe(child);
    await page.locator(subject('viewTree')).click();
    await expect.poll(() => row(page, child ?? '').getAttribute('aria-selected')).toBe('true');
    expect(complaints).toEqual([]);
    await close();
  });

  test('cells are reached by arrow keys, the list of keys by ?', async () => {
    const shell = idOf('kubectl_exec_miner', 'shell');
    const { page, close } = await open(shell);
    await row(page, shell).focus();
    await page.keyboard.press('ArrowRight');
    const focusedRole = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
    await expect.poll(focusedRole).toBe('gridcell');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(focusedRole).toBe('row');
    await page.keyboard.press('?');
    await page.locator(subject('keyboardShortcuts')).waitFor();
    await close();
  });

  test('a search stands in the address and steps to its matches', async () => {
    const shell = idOf('kubectl_exec_miner', 'shell');
    const miner = idOf('kubectl_exec_miner', 'miner');
    const { page, close } = await open(shell);
    await row(page, shell).waitFor();
    await page.locator(subject('treeSearch')).fill('kworkerd');
    await expect.poll(() => new URL(page.url()).searchParams.get('find')).toBe('kworkerd');
    const stepper = () => page.locator(subject('stepperText')).innerText();
    // chmod names it in its arguments, two runs of the miner by their binary.
    await expect.poll(stepper).toBe('– of 3');
    await page.locator(subject('treeSearch')).press('Enter');
    await expect.poll(stepper).toBe('1 of 3');
    expect(await row(page, miner).getAttribute('aria-selected')).toBe('false');
    await page.locator(subject('treeSearch')).press('Enter');
    await expect.poll(stepper).toBe('2 of 3');
    await expect.poll(() => row(page, miner).getAttribute('aria-selected')).toBe('true');
    await page.locator(subject('treeSearch')).press('Shift+Enter');
    await expect.poll(stepper).toBe('1 of 3');
    await close();
  });

  test('a saved investigation opens as the same tree', async () => {
    const miner = idOf('kubectl_exec_miner', 'miner');
    const { page, close } = await open(miner);
    await row(page, miner).waitFor();
    await page.locator(subject('exportTree')).click();
    const download = page.waitForEvent('download');
    await page.locator(subject('save-json')).click();
    const file = await (await download).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      head: { execId: miner, incomplete: [] },
    });
    await page.goto(`${host.url}/app/tetragonInvestigator`);
    await page.locator(subject('openInvestigation')).waitFor();
    await page.route('**/internal/tetragon_investigator/**', (route) => route.abort());
    await page.locator(subject('investigationFile')).first().setInputFiles(file);
    await page.locator(subject('savedLine')).waitFor();
    await expect.poll(() => row(page, miner).innerText()).toContain('stratum+tcp://pool.minexmr');
    await choose(page, miner);
    const details = page.locator(subject('savedDetails'));
    await expect.poll(() => details.innerText()).toContain('SIGKILL');
    // Nobody answers, and the reader learns it only where they ask.
    await page.locator(subject('askElasticsearch')).click();
    await page.locator(subject('retry')).waitFor();
    await close();
  });
});
