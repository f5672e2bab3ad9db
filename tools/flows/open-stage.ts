import type { Browser } from 'playwright-core';
import type { Target } from './hand';
import { h5Stage } from './h5-stage';
import { miniStage } from './mini-stage';
import type { Stage } from './stage';

/** What programs that drive phones are told by whoever starts them. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`npm run e2e\`.`);
  return value;
}

/** Phones of this target: H5 as it is served at AMPHI_URL, a mini-program as it lies in AMPHI_DIST. */
export function openStage(target: Target, browser: Browser): Promise<Stage> {
  if (target === 'h5') return Promise.resolve(h5Stage(browser, given('AMPHI_URL')));
  return miniStage(browser, target, `${given('AMPHI_DIST')}/${target}`);
}
