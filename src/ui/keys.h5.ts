interface Key {
  readonly key: string;
  stopPropagation(): void;
  preventDefault(): void;
}

/** A browser reaches it with Tab and presses it with Enter or the space bar. */
export function keys(press: () => void): object {
  return {
    tabIndex: 0,
    onKeyDown(event: Key) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.stopPropagation();
      event.preventDefault();
      press();
    },
  };
}

/** What is only scrolled or read is reached as well. */
export const focusable: object = { tabIndex: 0 };
