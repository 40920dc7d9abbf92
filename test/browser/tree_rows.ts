import type { Locator, Page } from 'playwright-core';

/** The row of a process in the tree table. */
export const row = (page: Page, execId: string): Locator =>
  page.locator(`[role="row"][data-exec-id="${execId}"]`);

/** Clicks a row beside its chips, which do something else. */
export const choose = (page: Page, execId: string): Promise<void> =>
  row(page, execId).locator('[data-column="exit"]').click();
