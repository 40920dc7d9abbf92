import type { Page } from 'playwright-core';
import { median } from '../../scripts/bench/compare';
import type { BenchContext } from '../../scripts/bench/context';
import { printNumber, type Measurement } from '../../scripts/bench/measurement';
import { frameTimes, percentile95, startPages, subject } from './bench_page';
import type { LoadedDay } from './data/load_day';

/** Zoom to drawn: at most so many times its search, and so many ms more. */
const OF_SEARCH = 1.5;
const BESIDE_SEARCH_MS = 100;
const FRAME_MS = 32;
const STEPS = 120;

/** How the page zooms and pans in a real browser, with all lanes that fit on the screen. */
export async function* measureTimelinePage(
  context: BenchContext,
  { dataStream, range }: LoadedDay,
): AsyncGenerator<Measurement> {
  const pages = await startPages(context, dataStream, range);
  context.say('Measuring the page of the timeline');
  const page = await pages.open('/timeline');
  await drawn(page, 0);
  const zooms: { whole: number; search: number }[] = [];
  for (let run = 0; run < context.runs; run++) {
    // In and out by turns, so that every run asks for another interval than the one before.
    zooms.push(await zoom(page, run % 2 === 0 ? 'zoomIn' : 'zoomOut'));
  }
  const search = median(zooms.map((one) => one.search));
  yield {
    what: 'zoom to drawn, beyond 1.5 × its search',
    value: median(zooms.map((one) => one.whole - OF_SEARCH * one.search)),
    unit: 'ms',
    target: BESIDE_SEARCH_MS,
    reference: `its search: ${printNumber(search)} ms`,
  };
  await page.locator(subject('zoomIn')).click();
  const panned = await frameTimes(page, () => pan(page));
  yield {
    what: 'panning, 95th percentile of a frame',
    value: percentile95(panned),
    unit: 'ms',
    target: FRAME_MS,
  };
  await page.close();
}

/** Lanes that are drawn and what asked for them: a search is over when its answer is drawn. */
async function drawn(page: Page, answersBefore: number): Promise<void> {
  await page.locator(subject('laneCanvas')).first().waitFor();
  await page.waitForFunction(
    (before) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname.endsWith('/timeline_lanes')).length > before,
    answersBefore,
  );
}

/** From the click to the frame after the last answer, and how long the search took of it. */
function zoom(page: Page, button: string): Promise<{ whole: number; search: number }> {
  return page.evaluate(async (selector) => {
    const answers = () =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) =>
          new URL(name).pathname.endsWith('/timeline_lanes'),
        ) as PerformanceResourceTiming[];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = answers().length;
    const began = performance.now();
    document.querySelector<HTMLElement>(selector)?.click();
    while (answers().length === before) await frame();
    await frame();
    await frame();
    await new Promise((resolve) => requestIdleCallback(resolve));
    const ended = performance.now();
    const { requestStart, responseEnd } = answers().at(-1)!;
    return { whole: ended - began, search: responseEnd - requestStart };
  }, subject(button));
}

/** Moves the view sideways a little every frame, as a trackpad does. */
function pan(page: Page): Promise<void> {
  return page.locator(subject('laneScroller')).evaluate(async (element, steps) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    for (let step = 0; step < steps; step++) {
      element.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          deltaX: step < steps / 2 ? 8 : -8,
          clientX: left + width / 2,
          clientY: top + height / 2,
        }),
      );
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, STEPS);
}
