interface Key {
  readonly key: string;
  stopPropagation(): void;
  preventDefault(): void;
}

/**
 * A browser reaches it with Tab and presses it with Enter or the space bar. What a press looks like
 * is said here too: in the mini-programs the templates know it by the role.
 */
export function keys(press: () => void): object {
  return {
    tabIndex: 0,
    hoverClass: 'pressed',
    onKeyDown(event: Key) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.stopPropagation();
      event.preventDefault();
      letGo(event);
      press();
    },
  };
}

/**
 * React gives the focus back to whatever had it before a redraw: the first wrong field of a form
 * could not have it as long as the button held it. Tab still goes on from here.
 */
export function letGo(event: object): void {
  const { currentTarget } = event as { currentTarget?: { blur?: () => void } };
  currentTarget?.blur?.();
}

/** What is only scrolled or read is reached as well. */
export const focusable: object = { tabIndex: 0 };

const arrived = new WeakSet<HTMLElement>();
/** Taro's elements move what is in them once while they come up, which takes a focus away. */
const TRIES_MS = [0, 50, 200];

/** Once for each element, though Taro hands it over again with every redraw. */
function arrive(element: HTMLElement | null): void {
  if (element === null || arrived.has(element)) return;
  arrived.add(element);
  for (const ms of TRIES_MS) {
    setTimeout(() => {
      const { activeElement, body } = element.ownerDocument;
      if (ms > 0 && activeElement !== body) return;
      element.setAttribute('tabindex', '-1');
      element.focus({ preventScroll: true });
    }, ms);
  }
}

/** Where whoever reads by ear should be when it appears: a heading of a result, a dialog. */
export const arrival: object = { ref: arrive };
