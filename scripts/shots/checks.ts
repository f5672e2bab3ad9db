import type { Frame } from 'playwright-core';
import { accessFindings, contrastFindings } from '../../__tests__/e2e/support/axe';
import { movingThings } from '../../__tests__/e2e/support/motion';
import type { Target } from '../../tools/flows/hand';
import { openEyes } from './eyes';
import { brokenAmounts, cutTexts, overlaps, shortened, sideways, tornPictures } from './look-over';
import { crowdedTargets, openFingers, smallTargets, underTheHandle } from './targets';

/** Targets that may be smaller, and why. */
const SMALL_TARGETS: Readonly<Record<string, string>> = {
  '.consent__link': 'a word inside a sentence (WCAG 2.5.8, inline)',
  '.stepper__key': 'as tall as asked for, narrower so that a row with its price fits 320 px',
  '.weui-tabbar__item': 'the tab bar: on mini-programs the host draws it, at this height',
  '.tile__title': 'the whole card takes the tap',
  '.row__title': 'the whole row takes the tap',
  'input, wx-input': 'the field around it takes the tap',
  'textarea, wx-textarea': 'the field around it takes the tap',
  '.demo-handle': 'for testers, in builds with mocks',
};

/** Texts that may end in an ellipsis, and why. */
const SHORTENED: Readonly<Record<string, string>> = {
  '.tile__title, .row__title': 'whole on the product’s own page',
  '.tile__reason, .row__reason': 'whole on the product’s own page; the sold count comes first',
  '.picks__subtitle': 'an aside to a title that is whole',
  '.cart-row__title, .till-item__title, .order-card__title, .order-line__title':
    'whole on the product’s own page',
};

/** The compiler that runs these scripts names functions by a helper that pages do not have. */
const naming = `globalThis.__name = (named) => named;`;

/** The page's own, and those the app gives to the host's bars around it. */
const colours = async (screen: Frame): Promise<readonly string[]> => [
  ...(await contrastFindings(screen)),
  ...(await contrastFindings(screen.page(), ['#bar', '#tabs'])),
];

async function lookAt(screen: Frame): Promise<void> {
  await screen.evaluate(naming);
  await screen.evaluate(openEyes);
  await screen.evaluate(openFingers);
}

/** What can be tapped and is smaller than this (px), one line each. */
export async function smallTargetsOf(screen: Frame, least: number): Promise<readonly string[]> {
  await lookAt(screen);
  return screen.evaluate(smallTargets, { least, small: Object.keys(SMALL_TARGETS) });
}

/** What is wrong with the screen that is shown, one line each. */
export async function findings(
  screen: Frame,
  target: Target,
  least: number,
): Promise<readonly string[]> {
  await lookAt(screen);
  const sizes = { least, small: Object.keys(SMALL_TARGETS) };
  const found = [
    ...(await screen.evaluate(cutTexts)),
    ...(await screen.evaluate(shortened, Object.keys(SHORTENED))),
    ...(await screen.evaluate(overlaps)),
    ...(await screen.evaluate(sideways)),
    ...(await screen.evaluate(brokenAmounts)),
    ...(await screen.evaluate(tornPictures)),
    ...(await movingThings(screen)),
    ...(await screen.evaluate(smallTargets, sizes)),
    ...(await screen.evaluate(crowdedTargets, sizes)),
    ...(await screen.evaluate(underTheHandle)),
    ...(target === 'h5' ? await accessFindings(screen) : await colours(screen)),
  ];
  return Array.from(new Set(found));
}
