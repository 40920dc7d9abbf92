import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PLUGIN_ID } from '../common/plugin';
import { launchChromium } from '../dev/chromium/launch_chromium';
import { storyExecIds } from '../dev/scenarios/stories';
import { Progress } from '../dev/start/progress';
import { runTrial } from '../dev/start/run_trial';
import { sentenceOf } from '../dev/start/sentence_of';
import { Started } from '../dev/start/started';
import { onStopSignals } from '../dev/start/stop_signals';
import { buildPlugin } from './build_plugin';

const FOLDER = path.resolve(import.meta.dirname, '../docs/screenshots');
const SAMPLES = { seed: 1, profile: 'everything' } as const;

interface Picture {
  /** File name without its ending. */
  name: string;
  /** Below the app. */
  address: string;
  theme: 'light' | 'dark';
  /** Shown when everything has been drawn. */
  shown: string;
}

function pictures(): Picture[] {
  const { kubectl_exec_miner: miner } = storyExecIds({ ...SAMPLES, now: new Date() });
  const tree = `/process/${encodeURIComponent(miner?.top ?? '')}`;
  return [
    { name: 'processes', address: '/?from=now-24h&to=now', theme: 'light', shown: 'processRow' },
    { name: 'process_tree', address: tree, theme: 'light', shown: 'treeRow' },
    {
      name: 'process_details',
      address: `${tree}?selected=${encodeURIComponent(miner?.miner ?? '')}&details=events`,
      theme: 'dark',
      shown: 'processDetails',
    },
    {
      name: 'process_tree_graph',
      address: `${tree}?selected=${encodeURIComponent(miner?.miner ?? '')}&view=graph`,
      theme: 'light',
      shown: 'graphActiveItem',
    },
    {
      name: 'timeline',
      address: '/timeline?from=now-24h&to=now',
      theme: 'light',
      shown: 'laneCanvas',
    },
    {
      name: 'kernel_probes',
      address:
        '/kernel_probes?from=now-24h&to=now&hook=process_kprobe&hookPolicy=network-connect&hookName=tcp_connect',
      theme: 'dark',
      shown: 'probeEvent',
    },
    { name: 'setup', address: '/setup', theme: 'light', shown: 'setupChecks' },
  ];
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const separator = picture.address.includes('?') ? '&' : '?';
  await page.goto(`${url}/app/${PLUGIN_ID}${picture.address}${separator}theme=${picture.theme}`);
  await page.locator(`[data-test-subj="${picture.shown}"]`).first().waitFor();
  await isQuiet(page);
  await page.screenshot({ path: path.join(FOLDER, `${picture.name}.png`) });
  await page.close();
}

/** Command lines come after the rows. */
async function isQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
}

/** `npm run screenshots`: the pictures of the README, from the built product and the sample events. */
async function main(): Promise<void> {
  const progress = new Progress(process.stdout);
  const started = new Started();
  const giveUp = new AbortController();
  onStopSignals(
    () => {
      giveUp.abort();
      void started.stop().then(() => process.exit(130));
    },
    () => process.exit(130),
  );
  try {
    const trial = await runTrial(
      {
        libraries: 'kibana_9',
        security: false,
        dataStream: 'logs-cilium_tetragon.log-default',
        events: { kind: 'samples', ...SAMPLES },
      },
      { build: buildPlugin, progress, signal: giveUp.signal, started },
    );
    const browser = await launchChromium();
    started.add(() => browser.close());
    await mkdir(FOLDER, { recursive: true });
    for (const picture of pictures()) {
      await take(browser, trial.url, picture);
      progress.line(`docs/screenshots/${picture.name}.png`);
    }
  } finally {
    await started.stop();
    progress.finish();
  }
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
