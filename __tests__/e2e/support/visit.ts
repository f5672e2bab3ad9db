import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';

export interface Visit<Site> {
  readonly site: Site;
  readonly browser: Browser;
}

/** What is served and a browser to visit it, while the tests of this file run. */
export function openVisit<Site extends { close(): Promise<void> }>(
  serve: () => Promise<Site>,
): Visit<Site> {
  const visit = {} as { site: Site; browser: Browser };
  before(async () => {
    visit.site = await serve();
    visit.browser = await launchBrowser();
  });
  after(async () => {
    await visit.browser.close();
    await visit.site.close();
  });
  return visit;
}
