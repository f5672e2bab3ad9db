import type { BuiltIn, Drawn } from '../built-in';
import { hostName } from './host';
import { flag, kept, length, text } from './parts';
import { allowed, keptInside, type Spot } from './movable-place';
import { dragging } from './pointer';

const spotOf = kept(() => ({ at: { x: 0, y: 0 } as Spot }));

function boxOf(el: Element) {
  return { width: el.clientWidth, height: el.clientHeight };
}

function put(drawn: Drawn, wanted: Spot, source: string): void {
  const { el, get, emit } = drawn;
  const area = el.closest('wx-movable-area');
  const kept = spotOf(drawn);
  const free = flag(get('out-of-bounds')) || !area;
  const at = free ? wanted : keptInside(wanted, boxOf(el), boxOf(area));
  el.style.transform = `translate(${at.x}px, ${at.y}px)`;
  if (at.x === kept.at.x && at.y === kept.at.y) return;
  kept.at = at;
  emit('change', { ...at, source });
}

const directionOf = ({ get }: Drawn) =>
  flag(get('disabled')) ? 'none' : text(get('direction'), 'none');

const AXES: Readonly<Record<string, 'x' | 'y' | 'both'>> = {
  all: 'both',
  horizontal: 'x',
  vertical: 'y',
};

const view: BuiltIn = {
  tag: 'movable-view',
  changed(drawn, name) {
    if ((name !== 'x' && name !== 'y') || !drawn.el.isConnected) return;
    const { at } = spotOf(drawn);
    put(drawn, { x: length(drawn.get('x'), at.x), y: length(drawn.get('y'), at.y) }, '');
  },
  attached(drawn) {
    const { el, get, emit } = drawn;
    let from: Spot = { x: 0, y: 0 };
    put(drawn, { x: length(get('x'), 0), y: length(get('y'), 0) }, '');
    return dragging(el, {
      axis: () => AXES[directionOf(drawn)] ?? 'none',
      begin: (by) => {
        from = spotOf(drawn).at;
        emit(Math.abs(by.x) > Math.abs(by.y) ? 'htouchmove' : 'vtouchmove', {});
        return true;
      },
      move: (by) => {
        const way = allowed(by, directionOf(drawn));
        put(drawn, { x: from.x + way.x, y: from.y + way.y }, 'touch');
      },
      end: () => {
        if (hostName() === 'alipay') emit('changeend', spotOf(drawn).at);
      },
    });
  },
};

export const MOVABLES: readonly BuiltIn[] = [view, { tag: 'movable-area' }];
