import type { Parts } from '../parts';
import type { CanvasStep } from '../view-link';
import type { Members } from './respond';

export interface CanvasFacts {
  /** The node's id in the view. */
  readonly canvas: string;
  readonly width: number;
  readonly height: number;
}

const CALLS = new Set([
  ...['arc', 'arcTo', 'beginPath', 'bezierCurveTo', 'clearRect', 'clip', 'closePath', 'drawImage'],
  ...['ellipse', 'fill', 'fillRect', 'fillText', 'lineTo', 'moveTo', 'quadraticCurveTo', 'rect'],
  ...['resetTransform', 'restore', 'rotate', 'roundRect', 'save', 'scale', 'setLineDash'],
  ...['setTransform', 'stroke', 'strokeRect', 'strokeText', 'transform', 'translate'],
]);
const VALUES: Readonly<Record<string, unknown>> = {
  ...{ direction: 'inherit', fillStyle: '#000000', filter: 'none', font: '10px sans-serif' },
  ...{ globalAlpha: 1, globalCompositeOperation: 'source-over', imageSmoothingEnabled: true },
  ...{ lineCap: 'butt', lineDashOffset: 0, lineJoin: 'miter', lineWidth: 1, miterLimit: 10 },
  ...{ shadowBlur: 0, shadowColor: 'rgba(0, 0, 0, 0)', shadowOffsetX: 0, shadowOffsetY: 0 },
  ...{ strokeStyle: '#000000', textAlign: 'start', textBaseline: 'alphabetic' },
};

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** Only the view could measure: full width for Chinese signs, half for others. */
function widthOf(text: string, font: string): number {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  return [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? size : size * 0.56), 0);
}

/** Steps of one canvas, sent to the view together a moment later. */
export function pen({ time, view }: Parts, page: string, canvas: string) {
  let steps: CanvasStep[] = [];
  const flush = (): Promise<void> | undefined => {
    const batch = steps;
    steps = [];
    const drawn = batch.length > 0 ? view.draw(page, canvas, batch) : undefined;
    return drawn && time.waitFor(drawn);
  };
  return {
    flush,
    write: (step: CanvasStep) => {
      if (steps.length === 0) time.set(() => void flush(), 1, { whose: 'host' });
      steps.push(step);
    },
  };
}

export type Pen = ReturnType<typeof pen>;

/** A gradient is named by a number on its way to the view; a picture by its address. */
function reference(value: unknown): unknown {
  const found = value as { gradient?: number; src?: string } | null;
  if (typeof found !== 'object' || found === null) return value;
  if (typeof found.gradient === 'number') return { gradient: found.gradient };
  if (typeof found.src === 'string') return { image: found.src };
  return value;
}

function context2d({ write }: Pen): object {
  let gradients = 0;
  const values: Record<string, unknown> = { ...VALUES };
  const gradient = (kind: string, args: readonly unknown[]) => {
    const id = (gradients += 1);
    write(['call', kind, id, ...args]);
    return {
      gradient: id,
      addColorStop: (at: number, color: string) => write(['call', 'addColorStop', id, at, color]),
    };
  };
  const made: Members = {
    measureText: (text: unknown) => ({ width: widthOf(String(text), String(values.font)) }),
    createLinearGradient: (...args: unknown[]) => gradient('createLinearGradient', args),
    createRadialGradient: (...args: unknown[]) => gradient('createRadialGradient', args),
  };
  return new Proxy(values, {
    get(own, name) {
      if (typeof name === 'symbol' || name in own) return Reflect.get(own, name) as unknown;
      if (name in made) return made[name];
      if (CALLS.has(name))
        return (...args: unknown[]) => write(['call', name, ...args.map(reference)]);
      throw new Error(`CanvasRenderingContext2D.${name} is used, and the host does not know it`);
    },
    set(own, name, value) {
      if (typeof name === 'symbol' || !(name in VALUES))
        throw new Error(`CanvasRenderingContext2D.${String(name)} can not be set here`);
      write(['set', name, reference(value)]);
      return Reflect.set(own, name, value);
    },
  });
}

/** A `<canvas type="2d">` node: what is drawn on it is drawn by the view. */
export function canvasNode(parts: Parts, page: string, facts: CanvasFacts): object {
  const ink = pen(parts, page, facts.canvas);
  const size = { width: facts.width, height: facts.height };
  let context: object | null = null;
  const resize = (side: 'width' | 'height') => ({
    get: () => size[side],
    set: (value: number) => {
      size[side] = value;
      ink.write(['set', `canvas.${side}`, value]);
    },
  });
  const image = () => {
    const picture = { src: '', width: 0, height: 0, onload: null as (() => void) | null };
    return new Proxy(picture, {
      set(own, name, value) {
        if (name === 'src') parts.time.set(() => own.onload?.(), 1);
        return Reflect.set(own, name, value);
      },
    });
  };
  return Object.defineProperties(
    {
      _canvas: facts.canvas,
      _flush: ink.flush,
      createImage: image,
      requestAnimationFrame: (work: () => void) => parts.time.set(work, 16),
      cancelAnimationFrame: (id: unknown) => parts.time.clear(id),
      getContext: (kind: string) => {
        if (kind !== '2d') throw new Error(`canvas.getContext("${kind}") is not known to the host`);
        return (context ??= context2d(ink));
      },
    },
    { width: resize('width'), height: resize('height') },
  );
}

const SETTER = /^set([A-Z])(\w*)$/;

/** The canvas of old: `setFillStyle` and its kin, drawn by `draw`. */
export function canvasContext(parts: Parts, canvas: string): object {
  const { stack, time } = parts;
  const ink = pen(parts, stack.top ? stack.idOf(stack.top) : '', canvas);
  const inner = context2d(ink) as Record<string, unknown>;
  const draw = (keep?: unknown, done?: unknown) => {
    if (keep !== true) ink.write(['call', 'restart']);
    const hear = typeof keep === 'function' ? keep : done;
    if (typeof hear === 'function') time.set(() => (hear as () => void)(), 1);
  };
  return new Proxy(inner, {
    get(own, name) {
      if (name === 'draw') return draw;
      const setter = typeof name === 'string' && name !== 'setLineDash' ? SETTER.exec(name) : null;
      if (setter?.[1] === undefined || name === 'setTransform') return Reflect.get(own, name);
      const value = `${setter[1].toLowerCase()}${setter[2] ?? ''}`;
      return (given: unknown) => {
        if (value === 'fontSize') own.font = `${String(given)}px sans-serif`;
        else own[value] = given;
      };
    },
  });
}
