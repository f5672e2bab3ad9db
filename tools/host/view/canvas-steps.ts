import type { CanvasStep } from '../logic/view-link';
import { sourceOf } from './built-ins/host';

type Call = (...given: unknown[]) => unknown;

/** What a step names instead of a thing: a gradient by its number, a picture by its path. */
interface Named {
  readonly gradient?: number;
  readonly image?: string;
}

const gradients = new WeakMap<HTMLCanvasElement, Map<unknown, CanvasGradient>>();

const gradientsOf = (canvas: HTMLCanvasElement): Map<unknown, CanvasGradient> => {
  const known = gradients.get(canvas) ?? new Map<unknown, CanvasGradient>();
  gradients.set(canvas, known);
  return known;
};

const namedIn = (value: unknown): Named =>
  typeof value === 'object' && value !== null ? (value as Named) : {};

/** Every picture of the steps, ready to be drawn. */
async function pictures(steps: readonly CanvasStep[]): Promise<Map<string, HTMLImageElement>> {
  const paths = steps.flatMap(([, , ...args]) => args.flatMap((arg) => namedIn(arg).image ?? []));
  const loaded = [...new Set(paths)].map(async (path) => {
    const picture = new Image();
    picture.src = sourceOf(path);
    await picture.decode();
    return [path, picture] as const;
  });
  return new Map(await Promise.all(loaded));
}

/** The old canvas begins anew with every `draw`: what comes before its mark is drawn on nothing. */
function inOrder(steps: readonly CanvasStep[]): readonly CanvasStep[] {
  const isMark = ([, name]: CanvasStep) => name === 'restart';
  if (!steps.some(isMark)) return steps;
  return [['call', 'restart'], ...steps.filter((step) => !isMark(step))];
}

/** Draws what the app drew on its side of the line. */
export async function drawSteps(
  canvas: HTMLCanvasElement,
  steps: readonly CanvasStep[],
): Promise<void> {
  const loaded = await pictures(steps);
  const known = gradientsOf(canvas);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const target = context as unknown as Record<string, unknown>;
  const thing = (value: unknown): unknown => {
    const { gradient, image } = namedIn(value);
    return known.get(gradient) ?? (image === undefined ? value : loaded.get(image));
  };
  const special: Readonly<Record<string, Call>> = {
    restart: () => context.clearRect(0, 0, canvas.width, canvas.height),
    createLinearGradient: (id, ...at) =>
      known.set(id, context.createLinearGradient(...(at as [number, number, number, number]))),
    createRadialGradient: (id, ...at) =>
      known.set(
        id,
        context.createRadialGradient(...(at as [number, number, number, number, number, number])),
      ),
    addColorStop: (id, at, colour) => known.get(id)?.addColorStop(Number(at), String(colour)),
  };
  for (const [kind, name, ...args] of inOrder(steps)) {
    if (name === 'canvas.width') canvas.width = Number(args[0]);
    else if (name === 'canvas.height') canvas.height = Number(args[0]);
    else if (kind === 'set') target[name] = thing(args[0]);
    else if (special[name]) special[name](...args);
    else (target[name] as Call).apply(context, args.map(thing));
  }
}
