import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeExecId } from '../../common/documents/exec_id';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { LIBRARY_SETS, type LibrarySet } from '../../dev/host/shared_libraries/library_set';
import type { Host } from '../../dev/host/start_host';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from '../integration/export_lines';
import { clientFor } from '../integration/shared_node';
import { openPage, processPath, startPluginHost, subject } from './plugin_page';
import { choose, row } from './tree_rows';

/** Beside the integration's: pages of other tests ask for every data stream of that. */
const streamOf = (libraries: LibrarySet) => `tree-groups-${libraries}`;
const TIME = Date.parse('2026-03-02T09:00:00Z');
const SHELL = 10;
const TIMED = { first: 100, count: 20 };
const ENDLESS = { first: 200, count: 10 };
/** One of the timed ones was killed, one of the endless ones has an event of a policy. */
const KILLED = TIMED.first + 3;
const OBSERVED = ENDLESS.first + 4;
const LATE = 300;

const idOf = (pid: number) =>
  encodeExecId({ node: 'node-1', ktime: BigInt(pid) * 1_000_000_000n, pid });
const timeOf = (pid: number, afterMs = 0) => new Date(TIME + pid * 1_000 + afterMs).toISOString();

const processOf = (pid: number, binary: string, args: string) => ({
  exec_id: idOf(pid),
  pid,
  binary,
  arguments: args,
  flags: 'execve clone',
  start_time: timeOf(pid),
  docker: 'd'.repeat(31),
  pod: {
    namespace: 'payments',
    name: 'api-1',
    container: { id: `containerd://${'d'.repeat(64)}`, name: 'api' },
  },
  ...(pid !== SHELL && { parent_exec_id: idOf(SHELL) }),
});

/** A child of the shell, its start and its end. */
function childOf(pid: number, args: string, end: object = {}): object[] {
  const process = processOf(pid, '/usr/bin/sleep', args);
  return [
    eventOf('process_exec', process, timeOf(pid)),
    eventOf('process_exit', process, timeOf(pid, 500), {
      body: { time: timeOf(pid, 500), ...end },
    }),
  ];
}

const run = ({ first, count }: typeof TIMED) => Array.from({ length: count }, (_, i) => first + i);

const EVENTS = [
  eventOf('process_exec', processOf(SHELL, '/bin/bash', 'task.sh'), timeOf(SHELL)),
  ...run(TIMED).flatMap((pid) =>
    childOf(pid, String(pid), pid === KILLED ? { signal: 'SIGKILL' } : {}),
  ),
  ...run(ENDLESS).flatMap((pid) => childOf(pid, 'infinity')),
  eventOf('process_kprobe', processOf(OBSERVED, '/usr/bin/sleep', 'infinity'), timeOf(OBSERVED), {
    body: { function_name: 'tcp_connect', policy_name: 'watch', action: 'KPROBE_ACTION_POST' },
  }),
];

const admin = clientFor('admin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await Promise.all([browser.close(), admin.close()]);
});

/** Rows of grouped siblings, as a reader sees them. */
const groups = (page: Page) => page.locator(subject('treeGroup'));

describe.each(LIBRARY_SETS)('equal siblings of the process tree in %s', (libraries) => {
  const stream = streamOf(libraries);
  let host: Host;
  const load = async (events: object[], file: string) => {
    const report = await loadLines(admin, stream, exportLines(events, file), {
      now: new Date(TIME),
    });
    expect(report).toMatchObject({ stored: events.length, refusedTotal: 0 });
  };
  beforeAll(async () => {
    await createDataStream(admin, stream, 'trial_node');
    await load(EVENTS, '/logs/tetragon.log');
    host = await startPluginHost(libraries, {
      settings: { 'tetragonInvestigator.dataStreams': [stream] },
    });
  });
  afterAll(async () => {
    await host.stop();
  });

  const open = (pid: number, search = '', options = {}) =>
    openPage(browser, host.url + processPath(idOf(pid)) + search, 'admin', options);

  test('stand in one row that opens by the shape of their arguments', async () => {
    const { page, complaints, close } = await open(SHELL);
    await row(page, idOf(SHELL)).waitFor();
    // Neither the killed one nor the one with an event hides in it.
    const calm = TIMED.count + ENDLESS.count - 2;
    await expect.poll(() => groups(page).count()).toBe(1);
    const text = await groups(page).innerText();
    expect(text).toContain(`×${calm}`);
    expect(text).toContain('all exit 0');
    expect(await row(page, idOf(KILLED)).innerText()).toContain('SIGKILL');
    await row(page, idOf(OBSERVED)).waitFor();
    expect(await row(page, idOf(TIMED.first)).count()).toBe(0);

    await groups(page).locator(subject('toggleRow')).click();
    await expect.poll(() => groups(page).count()).toBe(3);
    const shapes = await groups(page).allInnerTexts();
    expect(shapes.filter((shape) => shape.includes('infinity'))).toHaveLength(1);
    expect(shapes.some((shape) => shape.includes(`×${ENDLESS.count - 1}`))).toBe(true);
    expect(shapes.some((shape) => shape.includes(`×${TIMED.count - 1}`))).toBe(true);
    await page.reload();
    await expect.poll(() => groups(page).count()).toBe(3);
    await groups(page).nth(1).locator(subject('toggleRow')).click();
    await row(page, idOf(TIMED.first)).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('never hide the one that a link names or a search finds', async () => {
    const named = TIMED.first + 7;
    const { page, close } = await open(named);
    await row(page, idOf(named)).waitFor();
    await page.locator(subject('loadSiblings')).first().click();
    await expect.poll(() => groups(page).count()).toBe(1);
    await row(page, idOf(named)).waitFor();
    const found = TIMED.first + 9;
    expect(await row(page, idOf(found)).count()).toBe(0);
    await page.locator(subject('treeSearch')).fill(String(found));
    await page.locator(subject('treeSearch')).press('Enter');
    await expect.poll(() => row(page, idOf(found)).getAttribute('aria-selected')).toBe('true');
    await close();
  });

  test('a refresh brings what is new, marked, and moves nothing', async () => {
    const { page, close } = await open(SHELL);
    await groups(page).locator(subject('toggleRow')).click();
    await choose(page, idOf(KILLED));
    await page.locator(subject('processDetails')).waitFor();
    const before = await page.locator('[role="row"]').count();
    await load(
      [eventOf('process_exec', processOf(LATE, '/usr/bin/nc', '-l 4444'), timeOf(LATE))],
      '/logs/tetragon-2.log',
    );
    await admin.indices.refresh({ index: stream });
    await page.locator('[data-test-subj~="superDatePickerApplyTimeButton"]').click();
    await row(page, idOf(LATE)).waitFor();
    expect(await page.locator(subject('freshProcesses')).innerText()).toContain('1 new');
    expect(await page.locator('[role="row"]').count()).toBe(before + 1);
    expect(await row(page, idOf(KILLED)).getAttribute('aria-selected')).toBe('true');
    expect(await groups(page).count()).toBe(3);
    await page.locator(subject('freshProcesses')).click();
    await expect.poll(() => row(page, idOf(LATE)).getAttribute('aria-selected')).toBe('true');
    await page.locator(subject('freshSeen')).click();
    await page.locator(subject('freshProcesses')).waitFor({ state: 'detached' });
    await close();
  });

  test('are taken along each by itself, whatever is folded', async () => {
    const { page, close } = await open(SHELL, '', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await row(page, idOf(SHELL)).waitFor();
    const fileOf = async (form: string) => {
      await page.locator(subject('exportTree')).click();
      const download = page.waitForEvent('download');
      await page.locator(subject(`save-${form}`)).click();
      return readFile(await (await download).path(), 'utf8');
    };
    const isHere = (pid: number, text: string) => text.includes(idOf(pid));
    const csv = await fileOf('csv');
    expect(csv.match(/^"?# /gm)?.length).toBeGreaterThan(2);
    expect([...run(TIMED), ...run(ENDLESS)].filter((pid) => !isHere(pid, csv))).toEqual([]);
    const text = await fileOf('txt');
    expect(text).toContain(idOf(SHELL));
    expect(text.match(/sleep\(\d+\) infinity/g)).toHaveLength(ENDLESS.count);
    const svg = await fileOf('svg');
    expect(svg).toMatch(/^<(\?xml|svg)/);
    expect(svg).toContain('SIGKILL');
    await page.locator(subject('exportTree')).click();
    await page.locator(subject('copy-kql')).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(`process.entity_id : "${idOf(SHELL)}"`);
    await close();
  });
});
