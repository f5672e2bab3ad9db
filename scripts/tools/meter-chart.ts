import type { Deed } from '../../tools/host/deeds';

interface Series {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly size: number; readonly bytes: number }[];
  readonly dashed?: boolean;
}

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 210;
const TOP = 50;
const BOTTOM = 50;
const DECADES = { least: 1, most: 6 };
const SHOWN: readonly [Deed['list'], string, string][] = [
  ['feed', 'first screen', '#c2410c'],
  ['cart', 'first screen', '#1d4ed8'],
  ['orders', 'first screen', '#15803d'],
  ['cart', 'remove the first line', '#7c3aed'],
  ['feed', 'add to cart', '#be185d'],
];

const short = (bytes: number) =>
  bytes < 1024 ? `${String(bytes)} B` : `${(bytes / 1024).toFixed(1)} KB`;
const round = (value: number) => Number(value.toFixed(1));

function seriesOf(deeds: readonly Deed[]): Series[] {
  const shown = SHOWN.map(([list, name, colour]) => ({
    ...{ name: `${list}: ${name}`, colour },
    points: deeds.filter((deed) => deed.list === list && deed.name === name),
  }));
  const cards = deeds.filter((deed) => deed.list === 'feed' && deed.name === 'first screen');
  const all = cards.map(({ size, itemBytes }) => ({ size, bytes: size * itemBytes }));
  return [...shown, { name: 'all cards, if drawn', colour: '#6b7280', points: all, dashed: true }];
}

const x = (size: number) => round(LEFT + ((Math.log10(size) - 1) / 2) * (WIDTH - LEFT - RIGHT));
const y = (bytes: number) => {
  const share = (Math.log10(bytes) - DECADES.least) / (DECADES.most - DECADES.least);
  return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM));
};

const text = (at: { x: number; y: number; end?: boolean; fill?: string }, words: string) =>
  `<text x="${String(at.x)}" y="${String(at.y)}" fill="${at.fill ?? '#374151'}"` +
  `${at.end ? ' text-anchor="end"' : ''}>${words}</text>`;

function grid(): string[] {
  const lines: string[] = [];
  for (let decade = DECADES.least; decade <= DECADES.most; decade += 1) {
    const at = y(10 ** decade);
    const right = String(WIDTH - RIGHT);
    lines.push(`<path d="M${String(LEFT)} ${String(at)}H${right}" stroke="#e5e7eb"/>`);
    lines.push(
      text({ x: LEFT - 8, y: at + 4, end: true }, `${(10 ** decade).toLocaleString('en')} B`),
    );
  }
  for (const size of [10, 100, 1_000]) {
    lines.push(text({ x: x(size) - 8, y: HEIGHT - BOTTOM + 20 }, size.toLocaleString('en')));
  }
  return lines;
}

/** Labels at the right end, pushed apart where lines end close together. */
function labels(series: readonly Series[]): string[] {
  const ends = series
    .map(({ name, colour, points }) => ({
      name,
      colour,
      last: points[points.length - 1]?.bytes ?? 1,
    }))
    .sort((a, b) => b.last - a.last);
  let free = 0;
  return ends.map(({ name, colour, last }) => {
    const at = Math.max(y(last) + 4, free);
    free = at + 15;
    return text({ x: WIDTH - RIGHT + 10, y: round(at), fill: colour }, `${name} ${short(last)}`);
  });
}

/** How bytes grow with the length of a list, on two logarithmic scales: the same figures, the same picture. */
export function growthChart(deeds: readonly Deed[], host: string): string {
  const series = seriesOf(deeds);
  const lines = series.map(({ colour, points, dashed }) => {
    const way = points.map(({ size, bytes }) => `${String(x(size))} ${String(y(bytes))}`).join('L');
    const dash = dashed ? ' stroke-dasharray="5 5"' : '';
    return `<path d="M${way}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12">`,
    `<rect width="${String(WIDTH)}" height="${String(HEIGHT)}" fill="#ffffff"/>`,
    text(
      { x: LEFT, y: 24, fill: '#111827' },
      `Bytes sent to the view, by items in the list (${host})`,
    ),
    ...grid(),
    ...lines,
    ...labels(series),
    '</svg>',
    '',
  ].join('\n');
}
