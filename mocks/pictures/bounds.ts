/** The box that a drawing really fills, so that things stand on the ground and fill the frame. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LENGTHS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};
const NUMBER = /^[\s,]*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)/i;
const FLAG = /^[\s,]*([01])/;

/** Numbers of one command, in groups; the two flags of an arc may stand without a space. */
function groups(letter: string, text: string): number[][] {
  const size = LENGTHS[letter] ?? 0;
  const found: number[][] = [];
  let rest = text;
  let group: number[] = [];
  while (size > 0) {
    const isFlag = letter === 'a' && (group.length === 3 || group.length === 4);
    const match = (isFlag ? FLAG : NUMBER).exec(rest);
    if (!match) break;
    group.push(Number(match[1]));
    rest = rest.slice(match[0].length);
    if (group.length === size) {
      found.push(group);
      group = [];
    }
  }
  return found;
}

type Point = readonly [number, number];

/** Ends of segments, and curves' middles: near enough for placing. */
function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', text = ''] of d.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
    const letter = command.toLowerCase();
    const [fromX, fromY] = command === letter ? [1, 1] : [0, 0];
    if (letter === 'z') [x, y] = [startX, startY];
    for (const group of groups(letter, text)) {
      const [baseX, baseY] = [fromX * x, fromY * y];
      const [oldX, oldY] = [x, y];
      if (letter === 'h') x = baseX + (group[0] ?? 0);
      else if (letter === 'v') y = baseY + (group[0] ?? 0);
      else
        [x, y] = [baseX + (group[group.length - 2] ?? 0), baseY + (group[group.length - 1] ?? 0)];
      if (letter === 'm') [startX, startY] = [x, y];
      if (letter === 'c') {
        const [ax = 0, ay = 0, bx = 0, by = 0] = group;
        const middle = (from: number, a: number, b: number, to: number) =>
          (from + 3 * a + 3 * b + to) / 8;
        points.push([
          middle(oldX, baseX + ax, baseX + bx, x),
          middle(oldY, baseY + ay, baseY + by, y),
        ]);
      }
      points.push([x, y]);
    }
  }
  return points;
}

const attribute = (tag: string, name: string) =>
  Number(new RegExp(`\\s${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? 0);

function roundPoints(tag: string): Point[] {
  const [cx, cy] = [attribute(tag, 'cx'), attribute(tag, 'cy')];
  const rx = attribute(tag, 'r') || attribute(tag, 'rx');
  const ry = attribute(tag, 'r') || attribute(tag, 'ry');
  return [
    [cx - rx, cy - ry],
    [cx + rx, cy + ry],
  ];
}

function boxOf(points: readonly Point[]): Box | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (xs.length === 0) return null;
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

export interface Shape {
  readonly fill: string;
  readonly box: Box;
}

/** Every filled shape of an icon with its box. */
export function shapesOf(body: string): Shape[] {
  const tags = body.match(/<(path|circle|ellipse)\s[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const d = /\sd="([^"]+)"/.exec(tag)?.[1];
    const box = boxOf(d === undefined ? roundPoints(tag) : pathPoints(d));
    const fill = /\sfill="([^"]+)"/.exec(tag)?.[1] ?? '';
    return box ? [{ fill, box }] : [];
  });
}

const WHOLE: Box = { left: 0, top: 0, right: 32, bottom: 32 };

export function boundsOf(body: string): Box {
  const boxes = shapesOf(body).map(({ box }) => box);
  const corners = boxes.flatMap(({ left, top, right, bottom }): Point[] => [
    [Math.max(0, left), Math.max(0, top)],
    [Math.min(32, right), Math.min(32, bottom)],
  ]);
  return boxOf(corners) ?? WHOLE;
}
