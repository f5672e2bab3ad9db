import type * as glassEasel from 'glass-easel';
import { act, isDead } from './built-ins/taps';
import { mouseAsTouch } from './mouse-touch';

const LONG_PRESS = 350;
const STILL = 10;

type Send = (
  target: glassEasel.Element,
  type: string,
  detail: unknown,
  options: glassEasel.EventOptions,
) => boolean;

interface Marked extends Element {
  __wxElement?: glassEasel.Element & { _$eventTarget?: { listeners: Record<string, unknown> } };
}

const BUBBLES = { bubbles: true, composed: true, capturePhase: true };

function nearest(from: EventTarget | null): Marked | null {
  for (let el = from as Marked | null; el; el = el.parentElement) if (el.__wxElement) return el;
  return null;
}

/** A tap is lost only to a long press that somebody listens to. */
function isHeard(from: Marked, type: string): boolean {
  for (let el: Marked | null = from; el; el = el.parentElement) {
    if (el.__wxElement?._$eventTarget?.listeners[type]) return true;
  }
  return false;
}

interface Finger {
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Long presses: Alipay's `longtap` is WeChat's old name for the same. */
function longPresses(send: Send): () => boolean {
  let finger: Finger | null = null;
  let wasLong = false;
  const lift = () => {
    if (finger) clearTimeout(finger.timer);
    finger = null;
  };
  const down = (event: TouchEvent) => {
    lift();
    wasLong = false;
    const [touch] = event.touches;
    const target = nearest(event.target);
    if (!touch || event.touches.length > 1 || !target) return;
    const { clientX: x, clientY: y } = touch;
    const timer = setTimeout(() => {
      const element = target.__wxElement;
      if (!element || !target.isConnected || isDead(target)) return;
      wasLong = isHeard(target, 'longpress') || isHeard(target, 'longtap');
      const options = { ...BUBBLES, originalEvent: event };
      send(element, 'longpress', { x, y }, options);
      send(element, 'longtap', { x, y }, options);
    }, LONG_PRESS);
    finger = { x, y, timer };
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!finger || !touch) return;
    const far = Math.hypot(touch.clientX - finger.x, touch.clientY - finger.y) > STILL;
    if (far) lift();
  };
  const quiet = { capture: true, passive: true };
  addEventListener('touchstart', down, quiet);
  addEventListener('touchmove', move, quiet);
  addEventListener('touchend', lift, quiet);
  addEventListener('touchcancel', lift, quiet);
  return () => wasLong;
}

/**
 * The engine hears touches through passive listeners, so what a page catches must be kept from
 * scrolling here: Alipay's `disable-scroll` does the same without a handler.
 */
function scrollStops(): (original: unknown) => void {
  const caught = new WeakSet<Event>();
  const stop = (event: TouchEvent) => {
    const fixed = (event.target as Element).closest('[disable-scroll]') !== null;
    if ((fixed || caught.has(event)) && event.cancelable) event.preventDefault();
  };
  document.addEventListener('touchmove', stop, { passive: false });
  return (original) => {
    if (original instanceof Event) caught.add(original);
  };
}

const MOTION = [
  'transitionstart',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
];

/** A page hears of its own elements' motion, not of what components are made of. */
function keepMotionInside(): void {
  const stop = (event: Event) => {
    if (!(event.target as Marked).__wxElement) event.stopImmediatePropagation();
  };
  for (const type of MOTION) addEventListener(type, stop, { capture: true });
}

/** Everything a finger does that the engine does not tell by itself. */
export function withGestures(send: Send): Send {
  mouseAsTouch();
  keepMotionInside();
  const wasLong = longPresses(send);
  const stopScroll = scrollStops();
  return (target, type, detail, options) => {
    const dom = target.$$ as unknown as Element | null;
    if (type === 'tap' && (wasLong() || isDead(dom))) return false;
    const prevented = send(target, type, detail, options);
    if (type.startsWith('touch')) {
      if (type === 'touchmove' && prevented) stopScroll(options.originalEvent);
      return false;
    }
    const from = (options.originalEvent as Event | undefined)?.target;
    if (type === 'tap') act(from instanceof Element ? from : dom);
    return prevented;
  };
}
