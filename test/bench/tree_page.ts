import type { Page } from 'playwright-core';
import { median } from '../../scripts/bench/compare';
import type { BenchContext } from '../../scripts/bench/context';
import type { Measurement } from '../../scripts/bench/measurement';
import {
  frameTimes,
  percentile95,
  startPages,
  subject,
  timeFromAnswer,
  type BenchPages,
} from './bench_page';
import { execIdOf, type ContainerPlan } from './data/executions';

/** From the answer's last byte until the page answers a click, in ms. */
const INTERACTIVE = { 10_000: 1_000, 100_000: 4_000 } as const;
const FRAME_MS = 32;
const FOLD_MS = 100;

/** Steps of a scroll or a pan, one a frame, as a wheel gives them. */
const STEPS = 120;

/** How the page of a tree opens, scrolls, pans and folds in a real browser. */
export async function* measureTreePage(
  context: BenchContext,
  dataStream: string,
  trees: Readonly<Record<keyof typeof INTERACTIVE, ContainerPlan>>,
): AsyncGenerator<Measurement> {
  const pages = await startPages(context, dataStream, { from: 'now-10y', to: 'now' });
  for (const size of [10_000, 100_000] as const) {
    const tree = trees[size];
    const what = `page of ${size.toLocaleString('en-US')}`;
    context.say(`Measuring the ${what}`);
    const times: number[] = [];
    for (let run = 0; run < context.runs; run++) {
      const page = await pages.open(pathOf(tree));
      times.push(await timeFromAnswer(page, 'process_tree', subject('treeRow')));
      await page.close();
    }
    yield {
      what: `${what}: answer to interactive`,
      value: median(times),
      unit: 'ms',
      target: INTERACTIVE[size],
    };
    yield* measureOpenPage(pages, tree, what);
  }
}

async function* measureOpenPage(
  pages: BenchPages,
  tree: ContainerPlan,
  what: string,
): AsyncGenerator<Measurement> {
  const page = await pages.open(pathOf(tree));
  await timeFromAnswer(page, 'process_tree', subject('treeRow'));
  const folds = await foldTimes(page);
  yield { what: `${what}: a fold`, value: median(folds), unit: 'ms', target: FOLD_MS };
  await page.locator(subject('expandAll')).click();
  await page.locator(subject('collapseAll')).waitFor();
  const scrolled = await frameTimes(page, () => scroll(page));
  yield {
    what: `${what}: scrolling, 95th percentile of a frame`,
    value: percentile95(scrolled),
    unit: 'ms',
    target: FRAME_MS,
  };
  await page.locator(subject('viewGraph')).click();
  await page.locator(`${subject('processGraph')}[data-drawn-nodes]`).waitFor();
  const panned = await frameTimes(page, () => pan(page));
  yield {
    what: `${what}: panning the graph, 95th percentile of a frame`,
    value: percentile95(panned),
    unit: 'ms',
    target: FRAME_MS,
  };
  await page.close();
}

function pathOf(tree: ContainerPlan): string {
  return `/process/${encodeURIComponent(execIdOf(tree, tree.executions[0]!))}`;
}

/** Closes and opens the row with the most below it, and waits for the frame that shows it. */
async function foldTimes(page: Page): Promise<number[]> {
  const row = page.locator(`${subject('treeRow')}[aria-expanded]`).first();
  await row.waitFor();
  return row.evaluate(async (element) => {
    const toggle = element.querySelector<HTMLElement>('[data-test-subj="toggleRow"]');
    const row = `[data-exec-id="${element.getAttribute('data-exec-id')!}"]`;
    const isOpen = () => document.querySelector(row)?.getAttribute('aria-expanded');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let run = 0; run < 8; run++) {
      const before = isOpen();
      const began = performance.now();
      (
        document.querySelector<HTMLElement>(`${row} [data-test-subj="toggleRow"]`) ?? toggle
      )?.click();
      while (isOpen() === before) await frame();
      await frame();
      times.push(performance.now() - began);
    }
    return times;
  });
}

function scroll(page: Page): Promise<void> {
  return page.locator(subject('treeScroller')).evaluate(async (element, steps) => {
    for (let step = 0; step < steps; step++) {
      element.scrollTop += 120;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, STEPS);
}

/** Presses, moves a little every frame and lets go, as a hand does. */
function pan(page: Page): Promise<void> {
  return page.locator(`${subject('processGraph')} canvas`).evaluate(async (canvas, steps) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const send = (type: string, target: EventTarget, x: number, y: number) =>
      target.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          view: window,
          buttons: 1,
          clientX: left + x,
          clientY: top + y,
        }),
      );
    send('mousedown', canvas, width / 2, height / 2);
    for (let step = 0; step < steps; step++) {
      send('mousemove', window, width / 2 - step * 4, height / 2 - step * 2);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    send('mouseup', window, width / 2 - steps * 4, height / 2 - steps * 2);
  }, STEPS);
}
