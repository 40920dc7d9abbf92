import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startHost, type Host, type HostOptions } from '../../dev/host/start_host';
import type { LibrarySet } from '../../dev/host/shared_libraries/library_set';
import { inject } from 'vitest';
import { passwordOf, type UserName } from '../integration/shared_node';
import { PATIENCE_MS } from '../patience';

/** Exposed to the page: what its policy refused. */
declare function complain(text: string): void;

export interface OpenPage {
  page: Page;
  /** Errors and warnings of its console, uncaught errors, and what the policy refused. */
  complaints: string[];
  close: () => Promise<void>;
}

/** The built plugin in the host, before the tests' secured Elasticsearch. */
export function startPluginHost(
  libraries: LibrarySet,
  options: Partial<HostOptions> = {},
): Promise<Host> {
  return startHost({
    elasticsearch: { url: inject('elasticsearchUrl') },
    askForLogin: true,
    libraries,
    firstRange: { from: 'now-24h', to: 'now' },
    log: () => undefined,
    ...options,
  });
}

/** Opens an address of the app as a user. */
export async function openPage(
  browser: Browser,
  url: string,
  user: UserName = 'analyst',
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    httpCredentials: { username: user, password: passwordOf(user) },
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      complain(`violates ${violatedDirective}: ${blockedURI}`),
    );
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

/** Selector of an element by its `data-test-subj`. */
export const subject = (name: string): string => `[data-test-subj="${name}"]`;

/** Address of a process's page below the app. */
export const processPath = (execId: string): string =>
  `/app/tetragonInvestigator/process/${encodeURIComponent(execId)}`;
