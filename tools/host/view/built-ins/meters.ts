import type { BuiltIn, Drawn } from '../built-in';
import { registerField } from './form-values';
import { flag, inner, kept, length, listen, number, role, text, undoAll } from './parts';
import { dragging } from './pointer';
import { sliderPart, sliderValue, type Scale } from './slider-steps';

/** Colours have two spellings, old and new. */
const colour = ({ get }: Drawn, names: readonly string[], fallback: string): string =>
  names.map((name) => text(get(name))).find((value) => value !== '') ?? fallback;

const icon: BuiltIn = {
  tag: 'icon',
  changed({ el }, name, value) {
    if (name === 'type') el.dataset.type = text(value);
    if (name === 'size') el.style.fontSize = `${length(value, 23)}px`;
    if (name === 'color') el.style.setProperty('--host-color', text(value));
  },
};

const barOf = kept(({ el }: Drawn) => {
  const track = inner(el, 'div', 'host-track');
  return { track, fill: inner(track, 'div', 'host-fill'), info: inner(el, 'span', 'host-info') };
});

function paintProgress(drawn: Drawn): void {
  const { el, get } = drawn;
  const { track, fill, info } = barOf(drawn);
  const percent = Math.min(Math.max(number(get('percent'), 0), 0), 100);
  track.style.height = `${length(get('stroke-width'), 6)}px`;
  track.style.background = colour(drawn, ['backgroundColor', 'background-color'], '#ebebeb');
  fill.style.background = colour(drawn, ['activeColor', 'active-color', 'color'], '#09bb07');
  fill.style.width = `${percent}%`;
  info.textContent = flag(get('show-info')) ? `${percent}%` : '';
  el.setAttribute('aria-valuenow', String(percent));
}

const progress: BuiltIn = {
  tag: 'progress',
  changed(drawn, name) {
    paintProgress(drawn);
    if (name === 'percent' && flag(drawn.get('active')) && drawn.el.isConnected) {
      drawn.emit('activeend', { curPercent: number(drawn.get('percent'), 0) });
    }
  },
  attached(drawn) {
    role(drawn, 'progressbar');
    paintProgress(drawn);
    return undefined;
  },
};

const scaleOf = ({ get }: Drawn): Scale => ({
  min: number(get('min'), 0),
  max: number(get('max'), 100),
  step: number(get('step'), 1),
});

const sliderOf = kept(({ el }: Drawn) => {
  const track = inner(el, 'div', 'host-track');
  const fill = inner(track, 'div', 'host-fill');
  return {
    track,
    fill,
    thumb: inner(track, 'div', 'host-thumb'),
    info: inner(el, 'span', 'host-info'),
    value: 0,
  };
});

function paintSlider(drawn: Drawn): void {
  const { el, get } = drawn;
  const { track, fill, thumb, info, value } = sliderOf(drawn);
  const part = `${sliderPart(value, scaleOf(drawn)) * 100}%`;
  const size = length(get('block-size') ?? get('handle-size'), 28);
  track.style.background = colour(drawn, ['backgroundColor', 'background-color'], '#e9e9e9');
  fill.style.background = colour(drawn, ['activeColor', 'active-color'], '#1aad19');
  fill.style.width = part;
  thumb.style.cssText = `left:${part};width:${size}px;height:${size}px`;
  thumb.style.background = colour(drawn, ['block-color', 'handle-color'], '#fff');
  info.textContent = flag(get('show-value')) ? String(value) : '';
  const { min, max } = scaleOf(drawn);
  for (const [name, said] of Object.entries({ valuemin: min, valuemax: max, valuenow: value })) {
    el.setAttribute(`aria-${name}`, String(said));
  }
}

function slide(drawn: Drawn, x: number): void {
  const slider = sliderOf(drawn);
  const { left, width } = slider.track.getBoundingClientRect();
  const scale = scaleOf(drawn);
  const wanted = scale.min + ((x - left) / Math.max(width, 1)) * (scale.max - scale.min);
  slider.value = sliderValue(wanted, scale);
  paintSlider(drawn);
}

function slides(drawn: Drawn): () => void {
  const { el, get, emit } = drawn;
  const slider = sliderOf(drawn);
  const isDead = () => flag(get('disabled'));
  const undoDrag = dragging(el, {
    axis: () => (isDead() ? 'none' : 'x'),
    move: (_, event) => {
      slide(drawn, event.touches[0]?.clientX ?? 0);
      emit('changing', { value: slider.value });
    },
    end: () => emit('change', { value: slider.value }),
  });
  const tapped = listen<MouseEvent>(el, 'click', ({ clientX }) => {
    const before = slider.value;
    if (!isDead()) slide(drawn, clientX);
    if (slider.value !== before) emit('change', { value: slider.value });
  });
  return undoAll([undoDrag, tapped]);
}

const reset = (drawn: Drawn) => {
  sliderOf(drawn).value = sliderValue(number(drawn.get('value'), 0), scaleOf(drawn));
  paintSlider(drawn);
};

const slider: BuiltIn = {
  tag: 'slider',
  changed(drawn, name) {
    if (name === 'value') reset(drawn);
    else paintSlider(drawn);
  },
  attached(drawn) {
    role(drawn, 'slider');
    reset(drawn);
    const field = {
      name: () => text(drawn.get('name')),
      value: () => sliderOf(drawn).value,
      reset: () => reset(drawn),
    };
    return undoAll([slides(drawn), registerField(drawn.el, field)]);
  },
};

export const METERS: readonly BuiltIn[] = [icon, progress, slider];
