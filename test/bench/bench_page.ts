import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../dev/chromium/launch_chromium';
import { startHost } from '../../dev/host/start_host';
import type { BenchContext } from '../../scripts/bench/context';
import { buildPlugin } from '../../scripts/build_plugin';

export interface BenchPages {
  /** Opens a path below the app in a window of its own. */
  open(path: string): Promise<Page>;
}

/** The built plugin in the host and a real browser, without a window. */
export async function startPages(
  context: BenchContext,
  dataStream: string,
  range: { from: string; to: string },
): Promise<BenchPages> {
  const { url: elasticsearchUrl } = await context.elasticsearch();
  context.say('Building the plugin');
  const { folder } = await buildPlugin();
  const host = await startHost({
    elasticsearch: { url: elasticsearchUrl },
    askForLogin: false,
    libraries: 'kibana_9',
    settings: { 'tetragonInvestigator.dataStreams': [dataStream] },
    firstRange: range,
    pluginFolder: folder,
    onProgress: (sentence) => {
      context.say(sentence);
    },
    log: () => undefined,
  });
  context.onStop(() => host.stop());
  const browser: Browser = await launchChromium();
  context.onStop(() => browser.close());
  return {
    async open(path) {
      const window = await browser.newContext({ viewport: { width: 1_440, height: 900 } });
      // The loader of these files gives functions their names by a helper that no page has.
      await window.addInitScript('globalThis.__name = (named) => named;');
      const page = await window.newPage();
      page.setDefaultTimeout(60_000);
      // At the end the whole browser closes, and its windows with it.
      page.on('close', () => void window.close().catch(() => undefined));
      await page.goto(`${host.url}/app/tetragonInvestigator${path}`);
      return page;
    },
  };
}

/** Selector of an element by its `data-test-subj`. */
export const subject = (name: string): string => `[data-test-subj="${name}"]`;

/**
 * Milliseconds from the last byte of a route's newest answer until `selector` is in the document, two
 * frames are drawn and the main thread is idle: what a reader waits for before a click is answered.
 */
export function timeFromAnswer(page: Page, route: string, selector: string): Promise<number> {
  return page.evaluate(
    async ([wantedRoute, wanted]) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const answered = () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => new URL(name).pathname.endsWith(`/${wantedRoute}`))
          .at(-1) as PerformanceResourceTiming | undefined;
      while (!document.querySelector(wanted) || !answered()) await frame();
      await frame();
      await frame();
      await new Promise((resolve) => requestIdleCallback(resolve));
      return performance.now() - answered()!.responseEnd;
    },
    [route, selector] as const,
  );
}

/** Milliseconds from frame to frame while `act` goes on in the page's own time. */
export async function frameTimes(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last: number | undefined;
    const tick = (now: number) => {
      if (last !== undefined) times.push(now - last);
      last = now;
      recording.handle = requestAnimationFrame(tick);
    };
    const recording = { times, handle: requestAnimationFrame(tick) };
    Object.assign(window, { benchFrames: recording });
  });
  await act();
  return page.evaluate(() => {
    const { benchFrames } = window as unknown as {
      benchFrames: { times: number[]; handle: number };
    };
    cancelAnimationFrame(benchFrames.handle);
    return benchFrames.times;
  });
}

/** The smallest value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? NaN;
}
