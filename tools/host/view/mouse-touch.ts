import { isClaimed } from './built-ins/pointer';

interface Sourced extends MouseEvent {
  readonly sourceCapabilities?: { readonly firesTouchEvents: boolean } | null;
}

/** A browser makes a click of every tap; that is not a second press. */
const isOfFinger = (event: MouseEvent): boolean =>
  (event as Sourced).sourceCapabilities?.firesTouchEvents === true;

interface Press {
  readonly target: Element;
  readonly scroller: HTMLElement | null;
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

function scrollerOf(from: Element): HTMLElement | null {
  for (let el = from as HTMLElement | null; el; el = el.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(el);
    const wide = /auto|scroll/.test(overflowX) && el.scrollWidth > el.clientWidth;
    const high = /auto|scroll/.test(overflowY) && el.scrollHeight > el.clientHeight;
    if (wide || high) return el;
  }
  return document.scrollingElement as HTMLElement | null;
}

/** Snapping waits for the end, as it does under a finger. */
function pan(scroller: HTMLElement | null, x: number, y: number): void {
  if (!scroller) return;
  scroller.style.scrollSnapType = 'none';
  scroller.scrollBy({ left: x, top: y, behavior: 'instant' });
}

/** A mouse as a finger: apps of phones know no other, and dragging scrolls as it does there. */
export function mouseAsTouch(): void {
  let press: Press | null = null;
  const down = (event: MouseEvent) => {
    if (event.button !== 0 || isOfFinger(event)) return;
    const target = event.target as Element;
    const scroller = isWriting(target) ? null : scrollerOf(target);
    press = { target, scroller, x: event.clientX, y: event.clientY };
    target.dispatchEvent(touchOf('touchstart', target, event));
  };
  const up = (event: MouseEvent) => {
    if (!press) return;
    const { target, scroller } = press;
    press = null;
    if (scroller) scroller.style.scrollSnapType = '';
    target.dispatchEvent(touchOf('touchend', target, event));
  };
  const move = (event: MouseEvent) => {
    if (!press) return;
    if (event.buttons === 0) {
      up(event);
      return;
    }
    const heard = press.target.dispatchEvent(touchOf('touchmove', press.target, event));
    const { x, y, scroller } = press;
    if (heard && !isClaimed()) pan(scroller, x - event.clientX, y - event.clientY);
    press = { ...press, x: event.clientX, y: event.clientY };
  };
  addEventListener('mousedown', down, { capture: true });
  addEventListener('mousemove', move, { capture: true });
  addEventListener('mouseup', up, { capture: true });
  addEventListener('dragstart', (event) => event.preventDefault(), { capture: true });
}
