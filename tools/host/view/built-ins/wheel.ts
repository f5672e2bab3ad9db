import { inner, listen, onPressed } from './parts';

const SETTLED = 120;

/** The row at the middle of a column that stands at `top`. */
export const rowAt = (top: number, row: number, count: number): number =>
  Math.min(Math.max(Math.round(top / Math.max(row, 1)), 0), Math.max(count - 1, 0));

/** Tells when an element has come to rest after a scroll. */
export function settled(el: HTMLElement, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return listen(el, 'scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLED);
  });
}

export interface Wheel {
  index(): number;
  set(labels: readonly string[], index: number): void;
}

const ROW = 44;

/** A column of words that turns; a row can be tapped as well. */
export function wheel(parent: HTMLElement, name: string, changed: (index: number) => void): Wheel {
  const el = inner(parent, 'div', 'host-wheel');
  el.setAttribute('role', 'listbox');
  el.setAttribute('aria-label', name);
  let at = 0;
  const mark = () =>
    [...el.children].forEach((row, index) =>
      row.setAttribute('aria-selected', String(index === at)),
    );
  const pick = (index: number) => {
    if (index === at) return;
    at = index;
    mark();
    changed(index);
  };
  /** Only a column that a hand turns chooses: opening it or a tap on a row scrolls it, too. */
  let isTurned = false;
  for (const turn of ['touchmove', 'wheel'])
    el.addEventListener(turn, () => (isTurned = true), { passive: true });
  settled(el, () => {
    if (isTurned) pick(rowAt(el.scrollTop, ROW, el.children.length));
    isTurned = false;
  });
  onPressed(el, ({ target }) => {
    const index = [...el.children].indexOf(target as Element);
    if (index < 0) return;
    isTurned = false;
    el.scrollTo({ top: index * ROW, behavior: 'smooth' });
    pick(index);
  });
  return {
    index: () => at,
    set(labels, index) {
      el.replaceChildren();
      for (const label of labels) {
        const row = inner(el, 'div', 'host-wheel-row');
        row.setAttribute('role', 'option');
        row.textContent = label;
      }
      at = Math.min(Math.max(index, 0), Math.max(labels.length - 1, 0));
      mark();
      isTurned = false;
      el.scrollTop = at * ROW;
    },
  };
}
