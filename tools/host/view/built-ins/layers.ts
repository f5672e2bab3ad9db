import type { BuiltIn, Drawn } from '../built-in';
import { flag, inner, kept, number, onPressed, text } from './parts';

/**
 * Drawn over everything without leaving its place in the tree, as the host does for events: the
 * browser's top layer, where no parent cuts it off.
 */
function lift({ el }: Drawn, on: boolean): void {
  if (on === el.hasAttribute('popover')) return;
  if (on) {
    el.setAttribute('popover', 'manual');
    el.showPopover();
  } else {
    el.removeAttribute('popover');
  }
}

const isLifted = ({ get }: Drawn) => get('enable') === undefined || flag(get('enable'));

const rootPortal: BuiltIn = {
  tag: 'root-portal',
  changed(drawn, name) {
    if (name === 'enable' && drawn.el.isConnected) lift(drawn, isLifted(drawn));
  },
  attached(drawn) {
    lift(drawn, isLifted(drawn));
    return undefined;
  },
};

interface Container {
  shown: boolean;
  veil: HTMLElement | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const containerOf = kept((): Container => ({ shown: false, veil: null, timer: undefined }));

function veilOf(drawn: Drawn): HTMLElement {
  const { get, emit } = drawn;
  const veil = inner(document.body, 'div', 'host-overlay');
  veil.style.cssText = text(get('overlay-style'));
  veil.style.zIndex = String(number(get('z-index'), 100) - 1);
  onPressed(veil, () => {
    emit('clickoverlay', {});
    show(drawn, false);
  });
  return veil;
}

function moved(drawn: Drawn, names: readonly [string, string, string]): void {
  const state = containerOf(drawn);
  clearTimeout(state.timer);
  drawn.emit(names[0], {});
  drawn.emit(names[1], {});
  const rest = () => {
    if (!state.shown) drawn.el.removeAttribute('data-drawn');
    drawn.emit(names[2], {});
  };
  state.timer = setTimeout(rest, number(drawn.get('duration'), 300));
}

function show(drawn: Drawn, on: boolean): void {
  const state = containerOf(drawn);
  const { el, get } = drawn;
  if (on === state.shown) return;
  state.shown = on;
  state.veil?.remove();
  state.veil = on && get('overlay') !== false ? veilOf(drawn) : null;
  el.style.transitionDuration = `${number(get('duration'), 300)}ms`;
  el.style.zIndex = String(number(get('z-index'), 100));
  if (on) {
    el.dataset.drawn = '';
    requestAnimationFrame(() => el.toggleAttribute('data-open', state.shown));
    moved(drawn, ['beforeenter', 'enter', 'afterenter']);
  } else {
    el.removeAttribute('data-open');
    moved(drawn, ['beforeleave', 'leave', 'afterleave']);
  }
}

const pageContainer: BuiltIn = {
  tag: 'page-container',
  changed(drawn, name, value) {
    const { el } = drawn;
    if (name === 'show' && el.isConnected) show(drawn, flag(value));
    if (name === 'position') el.dataset.position = text(value, 'bottom');
    if (name === 'round') el.toggleAttribute('data-round', flag(value));
    if (name === 'custom-style') el.style.cssText += text(value);
  },
  attached(drawn) {
    drawn.el.dataset.position ??= 'bottom';
    show(drawn, flag(drawn.get('show')));
    return () => {
      clearTimeout(containerOf(drawn).timer);
      containerOf(drawn).veil?.remove();
    };
  },
};

export const LAYERS: readonly BuiltIn[] = [rootPortal, pageContainer];
