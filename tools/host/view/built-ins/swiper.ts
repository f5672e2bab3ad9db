import type { BuiltIn, Drawn } from '../built-in';
import { hostName } from './host';
import { flag, inner, kept, length, number, text, undoAll } from './parts';
import { dragging } from './pointer';
import { glide } from './swiper-motion';
import { indexAt, nextStep, placeOf, stepTo, swipeTarget, type Strip } from './swiper-steps';

const itemsOf = (el: HTMLElement): readonly HTMLElement[] =>
  [...el.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
    (item) => item.parentElement?.closest('wx-swiper') === el,
  );

/** One swiper: where it stands, in items, and what moves it. */
class Swiper {
  private step = 0;
  private told = 0;
  private stop: () => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly drawn: Drawn) {}

  get isVertical(): boolean {
    return flag(this.drawn.get('vertical'));
  }

  private strip(): Strip {
    const shown = number(this.drawn.get('display-multiple-items'), 1);
    const { length: count } = itemsOf(this.drawn.el);
    return { count, shown, circular: flag(this.drawn.get('circular')) && count > shown };
  }

  private unit(): { size: number; before: number } {
    const { el, get } = this.drawn;
    const before = length(get('previous-margin'), 0);
    const room = (this.isVertical ? el.clientHeight : el.clientWidth) - before;
    const size = (room - length(get('next-margin'), 0)) / this.strip().shown;
    return { size: Math.max(size, 1), before };
  }

  /** Puts every item where it belongs. */
  layout(): void {
    const { el } = this.drawn;
    const strip = this.strip();
    const { size, before } = this.unit();
    itemsOf(el).forEach((item, index) => {
      const at = `${before + placeOf(index, this.step, strip) * size}px`;
      item.style.transform = this.isVertical ? `translate(0, ${at})` : `translate(${at}, 0)`;
      item.style[this.isVertical ? 'height' : 'width'] = `${size}px`;
    });
    this.dots(strip);
  }

  private dots(strip: Strip): void {
    const { el, get } = this.drawn;
    const known = el.querySelector<HTMLElement>(':scope > .host-dots');
    if (!flag(get('indicator-dots'))) {
      known?.remove();
      return;
    }
    const dots = known ?? inner(el, 'div', 'host-dots');
    dots.setAttribute('aria-hidden', 'true');
    dots.classList.toggle('host-dots-vertical', this.isVertical);
    while (dots.children.length > strip.count) dots.lastElementChild?.remove();
    while (dots.children.length < strip.count) inner(dots, 'i', 'host-dot');
    [...dots.children].forEach((dot, index) => {
      const name = index === this.told ? 'indicator-active-color' : 'indicator-color';
      (dot as HTMLElement).style.background = text(get(name), index === this.told ? '#000' : '');
    });
  }

  /** Follows the attributes, without a word to the page: before it shows. */
  place(): void {
    this.told = indexAt(number(this.drawn.get('current'), 0), this.strip());
    this.step = this.told;
    this.layout();
  }

  current(index: number): void {
    const strip = this.strip();
    const to = indexAt(index, strip);
    if (to !== this.told) this.go(stepTo(this.step, to, strip), '');
  }

  private go(step: number, source: 'touch' | 'autoplay' | ''): void {
    this.stop();
    const strip = this.strip();
    const from = this.step;
    const { emit, get, el } = this.drawn;
    const current = indexAt(step, strip);
    const { itemId = '' } = itemsOf(el)[current]?.dataset ?? {};
    const detail = { current, source, currentItemId: itemId };
    const changes = current !== this.told;
    this.told = current;
    if (changes) emit('change', detail);
    this.stop = glide(
      number(get('duration'), 500),
      (part) => this.move(from + (step - from) * part),
      () => {
        this.step = current;
        this.layout();
        emit('animationfinish', detail);
        if (hostName() === 'alipay') emit('animationend', detail);
      },
    );
    this.plan();
  }

  private move(step: number): void {
    const { size } = this.unit();
    this.step = step;
    this.layout();
    const away = (step - this.told) * size;
    this.drawn.emit('transition', this.isVertical ? { dx: 0, dy: away } : { dx: away, dy: 0 });
  }

  /** Next turn of a swiper that plays by itself. */
  plan(): void {
    clearTimeout(this.timer);
    const { el, get } = this.drawn;
    if (!flag(get('autoplay')) || !el.isConnected) return;
    const turn = () => {
      const strip = this.strip();
      if (strip.count > strip.shown) this.go(nextStep(this.told, strip), 'autoplay');
    };
    this.timer = setTimeout(turn, number(get('interval'), 5000));
  }

  swipes(): () => void {
    const { el, get } = this.drawn;
    let from = 0;
    const along = (point: { x: number; y: number }) => (this.isVertical ? point.y : point.x);
    return dragging(el, {
      axis: () => (flag(get('disable-touch')) ? 'none' : this.isVertical ? 'y' : 'x'),
      begin: () => {
        this.stop();
        clearTimeout(this.timer);
        from = this.told;
        return this.strip().count > 0;
      },
      move: (by) => {
        const strip = this.strip();
        const moved = -along(by) / this.unit().size;
        const free = from + Math.min(Math.max(moved, -1), 1);
        this.move(strip.circular ? free : Math.min(Math.max(free, -0.3), strip.count - 0.7));
      },
      end: (by, speed) => {
        const moved = -along(by) / this.unit().size;
        this.go(swipeTarget(from, moved, -along(speed), this.strip()), 'touch');
      },
    });
  }

  undo(): void {
    this.stop();
    clearTimeout(this.timer);
  }
}

const swiperOf = kept((drawn) => new Swiper(drawn));

const swiper: BuiltIn = {
  tag: 'swiper',
  changed(drawn, name, value) {
    if (!drawn.el.isConnected) return;
    const one = swiperOf(drawn);
    if (name === 'current') one.current(number(value, 0));
    else if (name === 'autoplay' || name === 'interval') one.plan();
    else one.layout();
  },
  attached(drawn) {
    const one = swiperOf(drawn);
    one.place();
    one.plan();
    const watch = new MutationObserver(() => one.layout());
    watch.observe(drawn.el, { childList: true });
    const size = new ResizeObserver(() => one.layout());
    size.observe(drawn.el);
    const blind = () => {
      watch.disconnect();
      size.disconnect();
    };
    return undoAll([one.swipes(), blind, () => one.undo()]);
  },
};

const item: BuiltIn = {
  tag: 'swiper-item',
  changed({ el }, name, value) {
    if (name === 'item-id') el.dataset.itemId = text(value);
  },
};

export const SWIPERS: readonly BuiltIn[] = [swiper, item];
