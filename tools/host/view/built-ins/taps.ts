/** What a component does when it was tapped, after the page has heard of it. */
type Act = () => void;

const acts = new WeakMap<Element, Act>();

export function whenTapped(el: Element, act: Act): () => void {
  acts.set(el, act);
  return () => void acts.delete(el);
}

function* upwards(from: Element | null): Generator<Element> {
  for (let el = from; el; el = el.parentElement) yield el;
}

/** A disabled button hears no tap, nor does anything around it. */
export function isDead(target: Element | null): boolean {
  for (const el of upwards(target)) {
    if (el.localName === 'wx-button') return el.hasAttribute('disabled');
  }
  return false;
}

/** The innermost component that does anything on a tap does it. */
export function act(target: Element | null): void {
  for (const el of upwards(target)) {
    const found = acts.get(el);
    if (found) {
      found();
      return;
    }
  }
}

/** What a tap on the component itself would do: a label stands for another. */
export const actFor = (el: Element): void => acts.get(el)?.();
