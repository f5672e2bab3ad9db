import { listen, undoAll } from './parts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Dragging {
  readonly axis: () => 'x' | 'y' | 'both' | 'none';
  /** Asked once the direction is known. @returns false leaves the finger to somebody else */
  begin?(by: Point, at: Point): boolean;
  move(by: Point, event: TouchEvent): void;
  /** `speed` in px per ms, of the last move. */
  end(by: Point, speed: Point): void;
}

const SLOP = 3;

let owner: object | null = null;

/** Whether a component follows the finger that is down. */
export const isClaimed = (): boolean => owner !== null;

if (typeof document !== 'undefined') {
  document.addEventListener('touchstart', () => (owner = null), { capture: true, passive: true });
}

interface Way {
  start: Point;
  last: Point;
  time: number;
  speed: Point;
  state: 'unknown' | 'ours' | 'lost';
}

const pointOf = (event: TouchEvent): Point => {
  const touch = event.touches[0] ?? event.changedTouches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

const between = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });

/** Which way a move goes, once it goes anywhere. */
export function directionOf(by: Point): 'x' | 'y' | null {
  if (Math.max(Math.abs(by.x), Math.abs(by.y)) < SLOP) return null;
  return Math.abs(by.x) > Math.abs(by.y) ? 'x' : 'y';
}

function claim(way: Way, key: object, by: Point, at: Point, dragging: Dragging): void {
  const direction = directionOf(by);
  if (direction === null) return;
  const axis = dragging.axis();
  const fits = axis === 'both' || axis === direction;
  const free = owner === null && fits && (dragging.begin?.(by, at) ?? true);
  way.state = free ? 'ours' : 'lost';
  if (free) owner = key;
}

function follow(way: Way, event: TouchEvent): Point {
  const at = pointOf(event);
  const passed = Math.max(event.timeStamp - way.time, 1);
  const step = between(way.last, at);
  way.speed = { x: step.x / passed, y: step.y / passed };
  way.last = at;
  way.time = event.timeStamp;
  return between(way.start, at);
}

/** Follows one finger over an element; only one component has it, the innermost that wants it. */
export function dragging(el: HTMLElement, how: Dragging): () => void {
  const key = {};
  let way: Way | null = null;
  const begin = (event: TouchEvent) => {
    if (event.touches.length > 1) return;
    const start = pointOf(event);
    const still = { x: 0, y: 0 };
    way = { start, last: start, time: event.timeStamp, speed: still, state: 'unknown' };
  };
  const move = (event: TouchEvent) => {
    if (!way || way.state === 'lost') return;
    const by = follow(way, event);
    if (way.state === 'unknown') claim(way, key, by, way.last, how);
    if (way.state !== 'ours') return;
    if (event.cancelable) event.preventDefault();
    how.move(by, event);
  };
  const end = (event: TouchEvent) => {
    const done = way;
    way = null;
    if (done?.state !== 'ours') return;
    const rested = event.timeStamp - done.time > 100;
    how.end(between(done.start, done.last), rested ? { x: 0, y: 0 } : done.speed);
  };
  return undoAll([
    listen(el, 'touchstart', begin, { passive: true }),
    listen(el, 'touchmove', move, { passive: false }),
    listen(el, 'touchend', end, { passive: true }),
    listen(el, 'touchcancel', end, { passive: true }),
  ]);
}
