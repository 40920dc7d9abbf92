import type { Page } from 'playwright-core';

/**
 * Where longer words break the layout: the page scrolls sideways, a text is cut without an ellipsis,
 * or two texts are drawn over each other.
 */
export function brokenLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Pixels by which glyphs may reach beyond their box. */
    const TOLERANCE = 2;
    const found: string[] = [];
    const root = document.scrollingElement;
    if (root && root.scrollWidth > root.clientWidth + TOLERANCE) {
      const [first] = [...document.body.querySelectorAll('[data-test-subj]')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + TOLERANCE,
      );
      const where = first?.getAttribute('data-test-subj') ?? 'unknown';
      found.push(
        `the page scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px, at ${where}`,
      );
    }

    const isAtTop = (element: Element, rect: DOMRect): boolean => {
      const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
      return top !== null && (element.contains(top) || top.contains(element));
    };

    /** True where the text ends outside of a box that neither scrolls nor draws an ellipsis. */
    const isCut = (element: Element, rect: DOMRect): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(box);
        if (overflowX === 'visible') continue;
        if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis')
          return false;
        const { left, right } = box.getBoundingClientRect();
        if (rect.right > right + TOLERANCE || rect.left < left - TOLERANCE) return true;
      }
      return false;
    };

    /** What of a text is drawn: boxes around it may cut it off, with an ellipsis. */
    const visibleOf = (element: Element, { left, right, top, bottom }: DOMRect): DOMRect => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edge = box.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      return new DOMRect(left, top, Math.max(0, right - left), bottom - top);
    };

    interface Drawn {
      element: Element;
      text: string;
      rect: DOMRect;
    }
    const drawn: Drawn[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !element || element.closest('svg, script, style, code, pre, bdi')) continue;
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      // Hidden for the eye (screen readers only), outside of the window, or covered.
      if (rect.width < TOLERANCE || rect.height < TOLERANCE || !isAtTop(element, rect)) continue;
      if (range.getClientRects().length === 1) {
        drawn.push({ element, text, rect: visibleOf(element, rect) });
      }
      if (isCut(element, rect)) found.push(`cut: ${text}`);
    }

    const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
      Math.min(to, otherTo) - Math.max(from, otherFrom);
    for (const [index, a] of drawn.entries()) {
      for (const b of drawn.slice(index + 1)) {
        const width = overlap(a.rect.left, a.rect.right, b.rect.left, b.rect.right);
        const height = overlap(a.rect.top, a.rect.bottom, b.rect.top, b.rect.bottom);
        if (width > TOLERANCE && height > 2 * TOLERANCE) {
          found.push(`over each other: ${a.text} | ${b.text}`);
        }
      }
    }
    return found;
  });
}
