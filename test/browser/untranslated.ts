import type { Page } from 'playwright-core';

/**
 * Kibana's and EUI's own words, and text of events, which the product marks with `bdi`: none of
 * them comes from a message.
 */
const NO_MESSAGES = ['bdi', 'code', 'pre', 'svg', '[class*="euiSuperDatePicker"]'].join();

/** `data-test-subj` (or its beginning) of what shows names from events and from Tetragon without `bdi`. */
const NAMES_FROM_EVENTS = [
  'actionBadge-',
  'badge-',
  'graphActiveItem',
  'hookChoice',
  'probeColumn',
  'probeFunction',
  'probeSentence',
  'probeShape',
  'rawDocument',
  'rawSource',
  'setupField-dataStreamNamespace@placeholder',
  'setupField-kubernetesNamespace@placeholder',
  'toggleStages',
];

/** Names of EUI's own buttons that have no `data-test-subj`; those with one begin with `eui`. Kibana translates both. */
const EUI_NAME = /^(Expand|Show password as plain text\..*)$/;

/** Numbers with units, dates, times, and names of fields, flags and products: no language spells them out. */
const SAME_IN_ALL_LANGUAGES = [
  /\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g,
  /\d+ ?(ns|µs|ms|s|min|h|d|B|kB|MB|GB|k|M)\b/g,
  /[\w@*-]+([_.:/]+[\w@*-]+)+/g,
  /\b(Elastic Cloud|Elasticsearch|Filebeat|Kibana|Tetragon)\b/g,
];

interface FoundText {
  /** The element's `data-test-subj` or that of the nearest one around it, and the attribute. */
  where: string;
  text: string;
}

/** Words of the page, of its tooltips and of its names for screen readers that came from no message. */
export async function untranslated(page: Page): Promise<string[]> {
  const left = (await textsOf(page)).filter(({ where, text }) => {
    if (where.startsWith('eui') || EUI_NAME.test(text)) return false;
    if (NAMES_FROM_EVENTS.some((name) => where.startsWith(name))) return false;
    const rest = SAME_IN_ALL_LANGUAGES.reduce(
      (words, pattern) => words.replace(pattern, ' '),
      outsideOfMessages(text),
    );
    return /\p{L}/u.test(rest);
  });
  return [...new Set(left.map(({ where, text }) => `${where}: ${text}`))];
}

function textsOf(page: Page): Promise<FoundText[]> {
  return page.evaluate((exempt) => {
    const found: FoundText[] = [];
    for (const element of document.querySelectorAll('#kibana-body *, [data-euiportal] *')) {
      if (element.closest(exempt)) continue;
      const where =
        element.closest('[data-test-subj]')?.getAttribute('data-test-subj') ?? element.tagName;
      for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(attribute);
        if (text) found.push({ where: `${where}@${attribute}`, text });
      }
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
        found.push({ where, text: node.textContent });
      }
    }
    return found;
  }, NO_MESSAGES);
}

/** What stands outside of all `⟦…⟧`, which may hold each other. */
function outsideOfMessages(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === '⟦') depth += 1;
    else if (character === '⟧') depth -= 1;
    else if (depth === 0) rest += character;
  }
  return rest;
}
