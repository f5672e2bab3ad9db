import { isClaimed } from './built-ins/pointer';

/** A browser sends mouse events of its own after a touch; those are not a second press. */
const AFTER_TOUCH = 1000;

interface Press {
  readonly target: Element;
  readonly scroller: Element | null;
  x: number;
  y: number;
}

function touchOf(type: string, target: Element, event: MouseEvent): TouchEvent {
  const { clientX, clientY, screenX, screenY, pageX, pageY } = event;
  const at = { clientX, clientY, screenX, screenY, pageX, pageY };
  const touch = new Touch({ identifier: 0, target, ...at });
  const down = type === 'touchend' ? [] : [touch];
  return new TouchEvent(type, {
    ...{ bubbles: true, cancelable: true, composed: true, touches: down, targetTouches: down },
    changedTouches: [touch],
  });
}

const isWriting = (target: Element) => target.matches('input, textarea, [contenteditable]');

function scrollerOf(from: Element): Element | null {
  for (let el: Element | null = from; el; el = el.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(el);
    const wide = /auto|scroll/.test(overflowX) && el.scrollWidth > el.clientWidth;
    const high = /auto|scroll/.test(overflowY) && el.scrollHeight > el.clientHeight;
    if (wide || high) return el;
  }
  return document.scrollingElement;
}

/** A mouse as a finger: apps of phones know no other, and dragging scrolls as it does there. */
export function mouseAsTouch(): void {
  let touchedAt = -AFTER_TOUCH;
  let press: Press | null = null;
  const touched = (event: TouchEvent) => {
    if (event.isTrusted) touchedAt = event.timeStamp;
  };
  const down = (event: MouseEvent) => {
    if (event.button !== 0 || event.timeStamp - touchedAt < AFTER_TOUCH) return;
    const target = event.target as Element;
    const scroller = isWriting(target) ? null : scrollerOf(target);
    press = { target, scroller, x: event.clientX, y: event.clientY };
    target.dispatchEvent(touchOf('touchstart', target, event));
  };
  const move = (event: MouseEvent) => {
    if (!press) return;
    const heard = press.target.dispatchEvent(touchOf('touchmove', press.target, event));
    const { x, y, scroller } = press;
    if (heard && !isClaimed()) scroller?.scrollBy(x - event.clientX, y - event.clientY);
    press = { ...press, x: event.clientX, y: event.clientY };
  };
  const up = (event: MouseEvent) => {
    if (!press) return;
    const { target } = press;
    press = null;
    target.dispatchEvent(touchOf('touchend', target, event));
  };
  for (const type of ['touchstart', 'touchend'] as const) {
    addEventListener(type, touched, { capture: true, passive: true });
  }
  addEventListener('mousedown', down, { capture: true });
  addEventListener('mousemove', move, { capture: true });
  addEventListener('mouseup', up, { capture: true });
  addEventListener('dragstart', (event) => event.preventDefault(), { capture: true });
}
