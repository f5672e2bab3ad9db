import type { ViewAsk } from '../link/messages';
import type { Intersection, NodeFacts, NodeRequest, ScrollTarget } from '../logic/view-link';
import type * as glassEasel from 'glass-easel';
import { drawSteps } from './canvas-steps';
import type { Engine } from './engine';

type Element = glassEasel.Element;
type Values = Record<string, unknown>;

const domOf = (element: Element): HTMLElement => element.$$ as unknown as HTMLElement;

function viewport({ fields }: NodeRequest): NodeFacts {
  const root = document.documentElement;
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : {}),
    ...(fields.size ? { width: innerWidth, height: innerHeight } : {}),
    ...(fields.scrollOffset
      ? {
          ...{ scrollLeft: scrollX, scrollTop: scrollY },
          ...{ scrollWidth: root.scrollWidth, scrollHeight: root.scrollHeight },
        }
      : {}),
  };
}

function offsets(dom: HTMLElement): Values {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = dom;
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
}

function canvasOf(element: Element): Values | null {
  const dom = domOf(element);
  const canvas = dom.querySelector('canvas');
  return canvas ? { canvas: element.id, width: dom.clientWidth, height: dom.clientHeight } : null;
}

function facts(element: Element, { fields }: NodeRequest): NodeFacts {
  const dom = domOf(element);
  const { left, top, right, bottom, width, height } = dom.getBoundingClientRect();
  const data = (element.asGeneralComponent()?.data ?? {}) as Values;
  const style = getComputedStyle(dom);
  return {
    ...(fields.id ? { id: element.id } : {}),
    ...(fields.dataset ? { dataset: { ...(element.dataset as Values) } } : {}),
    ...(fields.rect ? { left, top, right, bottom } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? offsets(dom) : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, data[name]])),
    ...Object.fromEntries(
      (fields.computedStyle ?? []).map((name) => [name, style.getPropertyValue(name)]),
    ),
    ...(fields.node ? { node: canvasOf(element) } : {}),
    ...(fields.context ? { context: canvasOf(element) } : {}),
  };
}

function query(engine: Engine, request: NodeRequest): unknown {
  if (request.selector === null) return viewport(request);
  const found = engine.select(request.selector).map((element) => facts(element, request));
  return request.all ? found : (found[0] ?? null);
}

function scroll(engine: Engine, { top, selector }: ScrollTarget): void {
  const [element] = selector === null ? [] : engine.select(selector);
  const to = element ? domOf(element).getBoundingClientRect().top + scrollY : (top ?? 0);
  window.scrollTo({ top: to });
}

function animate(engine: Engine, selector: string, frames: readonly Values[], duration: number) {
  const keyframes = frames.map(({ ease, ...frame }) => ({
    ...frame,
    ...(typeof ease === 'string' ? { easing: ease } : {}),
  })) as Keyframe[];
  const plays = engine
    .select(selector)
    .map((element) => domOf(element).animate(keyframes, { duration, fill: 'forwards' }).finished);
  return Promise.all(plays).then(() => undefined);
}

function canvasNamed(engine: Engine, name: string): HTMLCanvasElement {
  const [element] = engine.select(`#${name}`);
  const dom = element
    ? domOf(element)
    : document.querySelector<HTMLElement>(`wx-canvas[canvas-id="${CSS.escape(name)}"]`);
  const canvas = dom?.querySelector('canvas');
  if (!canvas) throw new Error(`there is no canvas "${name}"`);
  return canvas;
}

/** Answers what the logic side asks of this page. */
export async function answerAsk(engine: Engine, what: ViewAsk): Promise<unknown> {
  switch (what.kind) {
    case 'query':
      return what.requests.map((request) => query(engine, request));
    case 'scroll':
      return scroll(engine, what.target);
    case 'animate':
      return animate(engine, what.selector, what.frames, what.duration);
    case 'still':
      for (const element of engine.select(what.selector)) {
        for (const animation of domOf(element).getAnimations()) animation.cancel();
      }
      return undefined;
    case 'draw':
      return drawSteps(canvasNamed(engine, what.canvas), what.steps);
    case 'export':
      return canvasNamed(engine, what.canvas).toDataURL();
    case 'observe':
      throw new Error('an observer is watched, not asked');
  }
}

const box = ({ left, top, right, bottom, width, height }: DOMRectReadOnly): Values => ({
  ...{ left, top, right, bottom, width, height },
});

/** Tells when the elements of `what` come in sight or leave it. @returns ends it */
export function watch(engine: Engine, what: ViewAsk, hear: (entry: Values) => void): () => void {
  const { target, relativeTo, margins, thresholds, all } = (what as { request: Intersection })
    .request;
  const { top = 0, right = 0, bottom = 0, left = 0 } = margins;
  const [around] = relativeTo === null ? [] : engine.select(relativeTo);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const element = (entry.target as { __wxElement?: Element }).__wxElement;
        hear({
          ...{ id: element?.id ?? '', dataset: { ...((element?.dataset ?? {}) as Values) } },
          ...{ intersectionRatio: entry.intersectionRatio, time: entry.time },
          intersectionRect: box(entry.intersectionRect),
          boundingClientRect: box(entry.boundingClientRect),
          relativeRect: entry.rootBounds ? box(entry.rootBounds) : {},
        });
      }
    },
    {
      root: around ? domOf(around) : null,
      rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
      threshold: thresholds.length > 0 ? [...thresholds] : [0],
    },
  );
  const targets = engine.select(target);
  for (const element of all ? targets : targets.slice(0, 1)) observer.observe(domOf(element));
  return () => observer.disconnect();
}
