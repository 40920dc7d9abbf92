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

/** Rows that the next page would add; 0 when all are there or Elasticsearch pages no further. */
export function nextPageSize(loaded: number, total: number): number {
  const room = MAX_LIST_WINDOW - loaded;
  return Math.max(0, Math.min(MAX_PAGE_SIZE, room, total - loaded));
}

/** Identity of a process in the world. */
export function processKey(process: ProcessSummary): string {
  return keyOfRef(processRef(process));
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
