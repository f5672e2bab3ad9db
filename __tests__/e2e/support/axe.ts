import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare const axe: {
  run(
    root: Document,
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

/** Serious and critical findings of axe on what is shown now, one line each. */
export async function accessFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(`typeof axe === 'undefined' && (() => { ${source} })()`);
  const violations = await page.evaluate(audit);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map(({ html, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? '';
      return `${id}: ${html.slice(0, 140)} ${why.slice(0, 160)}`;
    }),
  );
}
