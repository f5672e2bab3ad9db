/** What is drawn of one city: requests in each second, under a name. */
export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly perSecond: Int32Array;
}

export interface Frame {
  readonly title: string;
  /** A part of time that is drawn apart, with its words (ms). */
  readonly shade: { readonly fromMs: number; readonly toMs: number; readonly words: string };
  readonly endMs: number;
  /** A level that must not be passed, with its words. */
  readonly limit: { readonly rate: number; readonly words: string };
}

const WIDTH = 960;
const HEIGHT = 420;
const [LEFT, RIGHT, TOP, BOTTOM] = [80, 40, 70, 50];
const DECADES = { least: 1, most: 5 };
/** Means of so many seconds make one point. */
const STEP_S = 10;
const MINUTE = 60_000;

const round = (value: number) => Number(value.toFixed(1));
const x = (ms: number, endMs: number) => round(LEFT + (ms / endMs) * (WIDTH - LEFT - RIGHT));
const y = (rate: number) => {
  const share = (Math.log10(Math.max(1, rate)) - DECADES.least) / (DECADES.most - DECADES.least);
  return round(HEIGHT - BOTTOM - Math.max(0, share) * (HEIGHT - TOP - BOTTOM));
};

const text = (at: { x: number; y: number; fill?: string; anchor?: string }, words: string) =>
  `<text x="${String(at.x)}" y="${String(at.y)}" fill="${at.fill ?? '#374151'}" text-anchor="${at.anchor ?? 'start'}">${words}</text>`;

function grid(endMs: number): string[] {
  const lines: string[] = [];
  for (let decade = DECADES.least; decade <= DECADES.most; decade += 1) {
    const at = y(10 ** decade);
    lines.push(
      `<path d="M${String(LEFT)} ${String(at)}H${String(WIDTH - RIGHT)}" stroke="#e5e7eb"/>`,
    );
    const words = `${(10 ** decade).toLocaleString('en')}/s`;
    lines.push(text({ x: LEFT - 8, y: at + 4, anchor: 'end' }, words));
  }
  for (let minute = 0; minute * MINUTE <= endMs; minute += 15) {
    const at = { x: x(minute * MINUTE, endMs), y: HEIGHT - BOTTOM + 20, anchor: 'middle' };
    lines.push(text(at, `${String(minute)} min`));
  }
  return lines;
}

function way({ perSecond, colour }: Curve, endMs: number): string {
  const points: string[] = [];
  for (let at = 0; at + STEP_S <= perSecond.length; at += STEP_S) {
    const rate = perSecond.subarray(at, at + STEP_S).reduce((sum, each) => sum + each, 0) / STEP_S;
    points.push(`${String(x((at + STEP_S / 2) * 1_000, endMs))} ${String(y(rate))}`);
  }
  return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

/** Requests a second over time, on a logarithmic scale: the same figures, the same picture. */
export function pictureOf(frame: Frame, curves: readonly Curve[]): string {
  const { endMs, shade, limit } = frame;
  const [from, to] = [x(shade.fromMs, endMs), x(shade.toMs, endMs)];
  const level = y(limit.rate);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12">`,
    `<rect width="${String(WIDTH)}" height="${String(HEIGHT)}" fill="#ffffff"/>`,
    `<rect x="${String(from)}" y="${String(TOP)}" width="${String(round(to - from))}" height="${String(HEIGHT - TOP - BOTTOM)}" fill="#fef3c7"/>`,
    text({ x: LEFT, y: 24, fill: '#111827' }, frame.title),
    text({ x: (from + to) / 2, y: TOP + 16, anchor: 'middle', fill: '#92400e' }, shade.words),
    ...grid(endMs),
    `<path d="M${String(LEFT)} ${String(level)}H${String(WIDTH - RIGHT)}" stroke="#b91c1c" stroke-dasharray="6 4"/>`,
    text({ x: LEFT + 8, y: level - 6, fill: '#b91c1c' }, limit.words),
    ...curves.map((curve) => way(curve, endMs)),
    ...curves.map(({ name, colour }, at) =>
      text({ x: LEFT + at * 290, y: 48, fill: colour }, `— ${name}`),
    ),
    '</svg>',
    '',
  ].join('\n');
}
