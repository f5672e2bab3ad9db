import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare const axe: {
  run(
    root: Document | { readonly include: string[][]; readonly exclude: string[][] },
    options: object,
  ): Promise<{ violations: Violation[]; incomplete: Violation[] }>;
};

const audit = async () => {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    // A card is named by its title, not by every word in it: what speech control and ears need.
    rules: { 'label-content-name-mismatch': { enabled: false } },
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
};

/** What a button that swallows taps shows, may be pale (WCAG 1.4.3). */
const contrast = async (places: readonly string[]) => {
  const where = { include: places.map((place) => [place]), exclude: [['.action--off']] };
  const { violations } = await axe.run(where, {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: ['color-contrast'] },
    iframes: false,
  });
  return violations;
};

async function ask<T>(
  screen: Page | Frame,
  question: (places: T) => Promise<Violation[]>,
  places: T,
): Promise<readonly string[]> {
  await screen.evaluate(`typeof axe === 'undefined' && (() => { ${source} })()`);
  const violations = await screen.evaluate(
    question as (places: unknown) => Promise<Violation[]>,
    places,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map(({ html, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${id}: ${html.slice(0, 140)} ${why.slice(0, 160)}`;
    }),
  );
}

/** Serious and critical findings of axe on what is shown now, one line each. */
export const accessFindings = (screen: Page | Frame): Promise<readonly string[]> =>
  ask(screen, audit, null);

/** Texts whose computed colours are too near to each other, where the rest of the HTML is a host's. */
export const contrastFindings = (
  screen: Page | Frame,
  places: readonly string[] = ['body'],
): Promise<readonly string[]> => ask(screen, contrast, places);
