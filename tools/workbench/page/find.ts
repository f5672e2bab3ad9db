import { queryAllByRole, queryAllByText } from '@testing-library/dom';
import type { Thing, Words } from '../../flows/hand';

const PRESSABLE = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch'] as const;

/** A field for numbers is a field to whoever types into it. */
const FIELDS = ['textbox', 'searchbox', 'spinbutton'] as const;

/** Drawn, and not behind the phone's edge. */
const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility() && element.getClientRects().length > 0;

function inReadingOrder(elements: readonly HTMLElement[]): readonly HTMLElement[] {
  return [...new Set(elements)].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

const byRole = (root: HTMLElement, role: string, name: Words) =>
  queryAllByRole(root, role, { name }).filter(isShown);

function meanings(root: HTMLElement, { name, role }: Thing): readonly HTMLElement[] {
  const text = () => queryAllByText(root, name).filter(isShown);
  if (role === 'text') return text();
  if (role === 'textbox') {
    return inReadingOrder(FIELDS.flatMap((each) => byRole(root, each, name)));
  }
  if (role !== undefined) return byRole(root, role, name);
  const pressable = inReadingOrder(PRESSABLE.flatMap((each) => byRole(root, each, name)));
  return pressable.length > 0 ? pressable : text();
}

function overlays(root: HTMLElement): readonly HTMLElement[] {
  return ['alertdialog', 'dialog'].flatMap((role) => queryAllByRole(root, role).filter(isShown));
}

/** Looks once; what lies over a page is looked at before it. */
export function find(documents: readonly Document[], thing: Thing): HTMLElement | null {
  for (const { body } of documents) {
    if (!body) continue;
    const within = thing.within;
    const roots =
      within === undefined
        ? [...overlays(body), body]
        : [...byRole(body, 'dialog', within), ...byRole(body, 'alertdialog', within)];
    for (const root of roots) {
      const found = meanings(root, thing)[thing.nth ?? 0];
      if (found) return found;
    }
  }
  return null;
}

/** Where it stands among its like, as a step says it. */
export function placeOf(
  documents: readonly Document[],
  element: HTMLElement,
  thing: Thing,
): number {
  for (let nth = 0; nth < 50; nth += 1) {
    const found = find(documents, { ...thing, nth });
    if (!found) return 0;
    if (found === element || found.contains(element) || element.contains(found)) return nth;
  }
  return 0;
}
