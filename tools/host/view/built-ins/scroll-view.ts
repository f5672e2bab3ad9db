import type { BuiltIn, Drawn } from '../built-in';
import { withId } from './element';
import { flag, kept, length, own, reflect, text, undoAll } from './parts';
import { refresher } from './refresher';
import { edgesReached, type Extent } from './scroll-edges';

const REFLECTED = [
  'scroll-x',
  'scroll-y',
  'enable-flex',
  'show-scrollbar',
  'paging-enabled',
  'trap-scroll',
];

const extentOf = (el: HTMLElement): Extent => {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = el;
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight };
};

const state = kept(({ el }) => ({
  last: extentOf(el),
  refresh: (_: boolean) => undefined as void,
}));

function scrollTo({ el, get }: Drawn, left: number | null, top: number | null): void {
  el.scrollTo({
    ...(left === null ? {} : { left }),
    ...(top === null ? {} : { top }),
    behavior: flag(get('scroll-with-animation')) ? 'smooth' : 'instant',
  });
}

function scrollInto(drawn: Drawn, id: string): void {
  const found = withId(drawn.el, id);
  if (!found) return;
  const [box, place] = [drawn.el.getBoundingClientRect(), found.getBoundingClientRect()];
  const { scrollLeft, scrollTop } = drawn.el;
  scrollTo(
    drawn,
    flag(drawn.get('scroll-x')) ? scrollLeft + place.left - box.left : null,
    flag(drawn.get('scroll-y')) ? scrollTop + place.top - box.top : null,
  );
}

function place(drawn: Drawn, name: string, value: unknown): void {
  if (value === undefined) return;
  if (name === 'scroll-top') scrollTo(drawn, null, length(value, 0));
  if (name === 'scroll-left') scrollTo(drawn, length(value, 0), null);
  if (name === 'scroll-into-view') scrollInto(drawn, text(value));
}

function scrolled(drawn: Drawn): void {
  const kept = state(drawn);
  const before = kept.last;
  const after = extentOf(drawn.el);
  kept.last = after;
  const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = after;
  const [deltaX, deltaY] = [before.scrollLeft - scrollLeft, before.scrollTop - scrollTop];
  drawn.emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY });
  const limits = {
    upper: length(drawn.get('upper-threshold'), 50),
    lower: length(drawn.get('lower-threshold'), 50),
    x: flag(drawn.get('scroll-x')),
    y: flag(drawn.get('scroll-y')),
  };
  for (const direction of edgesReached(before, after, limits)) {
    const isStart = direction === 'top' || direction === 'left';
    drawn.emit(isStart ? 'scrolltoupper' : 'scrolltolower', { direction });
  }
}

export const SCROLL_VIEW: BuiltIn = {
  tag: 'scroll-view',
  changed(drawn, name, value) {
    if (name === 'show-scrollbar') drawn.el.toggleAttribute('data-bare', !flag(value));
    else if (REFLECTED.includes(name)) reflect(drawn.el, name, flag(value));
    else if (name === 'refresher-triggered') state(drawn).refresh(flag(value));
    else if (drawn.el.isConnected) place(drawn, name, value);
  },
  attached(drawn) {
    const kept = state(drawn);
    for (const name of ['scroll-top', 'scroll-left', 'scroll-into-view']) {
      place(drawn, name, drawn.get(name));
    }
    kept.last = extentOf(drawn.el);
    const pull = refresher(drawn);
    kept.refresh = pull.triggered;
    if (flag(drawn.get('refresher-triggered'))) pull.triggered(true);
    return undoAll([own(drawn.el, 'scroll', () => scrolled(drawn)), pull.undo]);
  },
};
