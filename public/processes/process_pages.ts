import type { ProcessSummary, ProcessesAnswer } from '../../common/api/processes';
import { keyOfRef, processRef } from '../../common/identity/process_ref';
import { DEFAULT_PAGE_SIZE, MAX_LIST_WINDOW, MAX_PAGE_SIZE } from '../../common/limits';

/** What one request of the list asks for. */
interface PageWindow {
  offset: number;
  size: number;
}

/** A page of the list by its number: a small one to start with, then the largest allowed. */
export function pageWindow(page: number): PageWindow | undefined {
  if (page === 0) return { offset: 0, size: DEFAULT_PAGE_SIZE };
  const offset = DEFAULT_PAGE_SIZE + (page - 1) * MAX_PAGE_SIZE;
  const size = Math.min(MAX_PAGE_SIZE, MAX_LIST_WINDOW - offset);
  return size > 0 ? { offset, size } : undefined;
}

/** exec_ids that the next page would bring; 0 when all are there or Elasticsearch pages no further. */
export function nextPageSize(pages: readonly ProcessesAnswer[]): number {
  const loaded = pages.reduce((sum, { rows, folded }) => sum + rows.length + folded, 0);
  const room = MAX_LIST_WINDOW - loaded;
  return Math.max(0, Math.min(MAX_PAGE_SIZE, room, (pages.at(-1)?.execIds ?? 0) - loaded));
}

/** How many processes fit, as far as the pages that are there can tell. */
export function countProcesses(
  pages: readonly ProcessesAnswer[],
): Pick<ProcessesAnswer, 'total' | 'accuracy'> {
  const last = pages.at(-1);
  if (!last) return { total: 0, accuracy: 'exact' };
  const loaded = pages.reduce((sum, { rows, folded }) => sum + rows.length + folded, 0);
  if (loaded >= last.execIds) return { total: joinPages(pages).length, accuracy: 'exact' };
  const folded = pages.reduce((sum, page) => sum + page.folded, 0);
  return { total: last.execIds - folded, accuracy: last.accuracy };
}

/** Identity of a process in the world: that of its first stage, whichever of them fits the filters. */
export function processKey(process: ProcessSummary): string {
  const [first] = process.stages ?? [process];
  return keyOfRef(processRef({ ...process, execId: first!.execId }));
}

/** Joins pages in order. Late events move rows between pages, so a row may come twice: it is kept once. */
export function joinPages(pages: readonly ProcessesAnswer[]): ProcessSummary[] {
  const rows = new Map<string, ProcessSummary>();
  for (const page of pages) {
    for (const row of page.rows) {
      const key = processKey(row);
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return [...rows.values()];
}
