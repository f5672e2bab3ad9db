import type { Drawn } from '../built-in';
import { flag, number, text } from './parts';

const hovering = new WeakMap<Element, Drawn>();

interface Shown {
  readonly el: Element;
  readonly names: readonly string[];
  readonly stay: number;
  timer: ReturnType<typeof setTimeout>;
  on: boolean;
}

let shown: Shown[] = [];

function press(drawn: Drawn): void {
  const names = text(drawn.get('hover-class'), 'none').split(/\s+/);
  if (names.includes('none') || flag(drawn.get('disabled'))) return;
  const { el } = drawn;
  const timer = setTimeout(
    () => {
      one.on = true;
      el.classList.add(...names);
    },
    number(drawn.get('hover-start-time'), 50),
  );
  const stay = number(drawn.get('hover-stay-time'), 400);
  const one: Shown = { el, names, stay, timer, on: false };
  shown.push(one);
}

function down(event: Event): void {
  for (let el = event.target as Element | null; el; el = el.parentElement) {
    const drawn = hovering.get(el);
    if (!drawn) continue;
    press(drawn);
    if (flag(drawn.get('hover-stop-propagation'))) return;
  }
}

function release(now: boolean): void {
  const all = shown;
  shown = [];
  for (const one of all) {
    clearTimeout(one.timer);
    if (one.on) setTimeout(() => one.el.classList.remove(...one.names), now ? 0 : one.stay);
  }
}

let isWatching = false;

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  const quiet = { capture: true, passive: true };
  addEventListener('touchstart', down, quiet);
  addEventListener('touchmove', () => release(true), quiet);
  addEventListener('touchend', () => release(false), quiet);
  addEventListener('touchcancel', () => release(true), quiet);
}

/** `hover-class` while a finger is down, as the hosts time it. */
export function hover(drawn: Drawn): () => void {
  watch();
  hovering.set(drawn.el, drawn);
  return () => void hovering.delete(drawn.el);
}
