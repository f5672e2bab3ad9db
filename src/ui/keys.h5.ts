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
