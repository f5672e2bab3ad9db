import type { Drawn } from '../built-in';
import { flag, number, text } from './parts';
import { dragging } from './pointer';

/** How much of the finger's way the list follows. */
const RESISTANCE = 0.5;

interface Pull {
  triggered(on: boolean): void;
  undo(): void;
}

function stripOf({ el, get }: Drawn): HTMLElement {
  const strip = document.createElement('div');
  strip.className = 'host-refresher';
  strip.style.background = text(get('refresher-background'), '#fff');
  strip.dataset.look = text(get('refresher-default-style'), 'black');
  el.insertBefore(strip, el.firstChild);
  return strip;
}

/** Pull down to refresh, above what a scroll-view holds. */
export function refresher(drawn: Drawn): Pull {
  const { el, get, emit } = drawn;
  let strip: HTMLElement | null = null;
  let isRefreshing = false;
  const isOn = () => flag(get('refresher-enabled'));
  const threshold = () => number(get('refresher-threshold'), 45);
  const open = (height: number, glide: boolean) => {
    strip ??= stripOf(drawn);
    strip.style.transition = glide ? 'height 0.2s' : 'none';
    strip.style.height = `${height}px`;
  };
  const begin = () => {
    isRefreshing = true;
    open(threshold(), true);
    emit('refresherrefresh', { dy: threshold() });
  };
  const release = dragging(el, {
    axis: () => (isOn() && !isRefreshing ? 'y' : 'none'),
    begin: ({ y }) => el.scrollTop <= 0 && y > 0,
    move({ y }) {
      const dy = Math.max(0, y * RESISTANCE);
      open(dy, false);
      emit('refresherpulling', { dy });
    },
    end({ y }) {
      if (y * RESISTANCE >= threshold()) {
        begin();
        return;
      }
      open(0, true);
      emit('refresherabort', { dy: y * RESISTANCE });
    },
  });
  return {
    triggered(on) {
      if (!isOn() || on === isRefreshing) return;
      if (on) {
        begin();
        return;
      }
      isRefreshing = false;
      open(0, true);
      emit('refresherrestore', { dy: 0 });
    },
    undo() {
      release();
      strip?.remove();
    },
  };
}
