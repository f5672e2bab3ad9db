import type { Page } from 'playwright-core';
import { accessFindings } from '../../__tests__/e2e/support/axe';
import { openEyes } from './eyes';
import { cutTexts, overlaps, sideways, smallTargets } from './look-over';

/** Targets that may be smaller, and why. */
const SMALL_TARGETS: Readonly<Record<string, string>> = {
  '.consent__link': 'a word inside a sentence (WCAG 2.5.8, inline)',
  '.stepper__key': 'as tall as asked for, narrower so that a row with its price fits 320 px',
  '.weui-tabbar__item': 'the tab bar: on mini-programs the host draws it, at this height',
  '.tile__title': 'the whole card takes the tap',
  '.row__title': 'the whole row takes the tap',
  input: 'the field around it takes the tap',
  textarea: 'the field around it takes the tap',
};

/** What is wrong with the screen that is shown, one line each. */
export async function findings(page: Page, least: number): Promise<readonly string[]> {
  await page.evaluate(openEyes);
  const found = [
    ...(await page.evaluate(cutTexts)),
    ...(await page.evaluate(overlaps)),
    ...(await page.evaluate(sideways)),
    ...(await page.evaluate(smallTargets, { least, small: Object.keys(SMALL_TARGETS) })),
    ...(await accessFindings(page)),
  ];
  return Array.from(new Set(found));
}
