import type { Drawn } from '../built-in';

/** What a component keeps for each of its elements, made when it is first asked for. */
export function kept<T>(make: (drawn: Drawn) => T): (drawn: Drawn) => T {
  const all = new WeakMap<HTMLElement, { value: T }>();
  return (drawn) => {
    const known = all.get(drawn.el);
    if (known) return known.value;
    const value = make(drawn);
    all.set(drawn.el, { value });
    return value;
  };
}

export function listen<E extends Event>(
  target: EventTarget,
  type: string,
  run: (event: E) => void,
  options: AddEventListenerOptions = {},
): () => void {
  const listener = (event: Event) => run(event as E);
  target.addEventListener(type, listener, options);
  return () => target.removeEventListener(type, listener, options);
}

/**
 * Hears the browser's event and keeps it from the engine, which tells a page of every DOM event
 * with the name of a handler: a component says it itself, in the host's words.
 */
export function own<E extends Event>(
  target: EventTarget,
  type: string,
  run: (event: E) => void,
): () => void {
  const heard = (event: E) => {
    if (event.target !== target) return;
    event.stopImmediatePropagation();
    run(event);
  };
  return listen<E>(target, type, heard, { capture: true });
}

export const undoAll = (undo: readonly (() => void)[]) => () => {
  for (const one of undo) one();
};

export const flag = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0 && value !== 'false';

export function number(value: unknown, fallback: number): number {
  const found = typeof value === 'string' && value.trim() === '' ? NaN : Number(value ?? NaN);
  return Number.isFinite(found) ? found : fallback;
}

export const text = (value: unknown, fallback = ''): string =>
  value === undefined || value === null || value === '' ? fallback : String(value);

/** px of `20`, `20px`, `20rpx`, `"20"`. */
export function length(value: unknown, fallback: number, width = innerWidth): number {
  const found = /^\s*(-?[\d.]+)(r?px)?\s*$/.exec(String(value ?? ''));
  if (!found) return fallback;
  return found[2] === 'rpx' ? (Number(found[1]) * width) / 750 : Number(found[1]);
}

/** Shows a value as an attribute of the element: the default styles and apps' selectors see it. */
export function reflect(el: HTMLElement, name: string, value: unknown): void {
  if (value === true) el.setAttribute(name, '');
  else if (flag(value) && value !== '') el.setAttribute(name, String(value));
  else el.removeAttribute(name);
}

export function inner<K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  return parent.appendChild(made);
}

/** The component's role for those who do not see it, unless the page gives another. */
export function role(drawn: Drawn, name: string): void {
  if (!drawn.get('aria-role')) drawn.el.setAttribute('role', name);
}

/**
 * Clicks of presses that began here: what opens under a finger is not meant by the click that a
 * browser makes of that finger's tap.
 */
export function onPressed(el: HTMLElement, run: (event: MouseEvent) => void): void {
  let isPressed = false;
  el.addEventListener('pointerdown', () => (isPressed = true));
  el.addEventListener('click', (event) => {
    if (!isPressed) return;
    isPressed = false;
    run(event);
  });
}
