/** A place with what lies in it. */
export interface Region {
  readonly name: string;
  readonly code: string;
  readonly children?: readonly Region[];
}

export interface PickerAttributes {
  readonly mode: string;
  readonly range: unknown;
  readonly rangeKey: string;
  readonly start: string;
  readonly end: string;
  readonly fields: string;
  readonly customItem: string;
}

export interface Columns {
  readonly labels: readonly (readonly string[])[];
  /** Place of each column, within its length. */
  readonly indices: readonly number[];
}

const two = (value: number): string => String(value).padStart(2, '0');

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Words of a range, by `range-key` where its entries are objects. */
export function labelsOf(range: unknown, key: string): readonly string[] {
  if (!Array.isArray(range)) return [];
  return range.map((entry: unknown) => {
    const isKeyed = key !== '' && typeof entry === 'object' && entry !== null;
    return String(isKeyed ? ((entry as Record<string, unknown>)[key] ?? '') : entry);
  });
}

const parts = (value: string, by: string): readonly number[] => value.split(by).map(Number);

const inside = (value: number, from: number, to: number): number =>
  Math.min(Math.max(Number.isFinite(value) ? value : from, from), to);

const daysIn = (year: number, month: number): number => new Date(year, month, 0).getDate();

type Bounds = readonly [from: readonly number[], to: readonly number[]];

/** Values of the columns, each within what the ones before it leave of the bounds. */
function bounded(
  wanted: readonly number[],
  [from, to]: Bounds,
  range: (before: readonly number[]) => readonly [number, number],
): { values: readonly number[]; columns: readonly (readonly number[])[] } {
  const values: number[] = [];
  const columns: (readonly number[])[] = [];
  let [low, high] = [true, true];
  wanted.forEach((want, place) => {
    const [least, most] = range(values);
    const start = low ? Math.max(least, from[place] ?? least) : least;
    const end = high ? Math.min(most, to[place] ?? most) : most;
    const value = inside(want, start, Math.max(start, end));
    columns.push(numbers(start, Math.max(start, end)));
    values.push(value);
    low = low && value === start && start === (from[place] ?? least);
    high = high && value === end && end === (to[place] ?? most);
  });
  return { values, columns };
}

const dated = (units: readonly string[], words: (value: number, place: number) => string) =>
  function (found: ReturnType<typeof bounded>): Columns {
    return {
      labels: found.columns.map((column, place) =>
        column.map((value) => words(value, place) + (units[place] ?? '')),
      ),
      indices: found.values.map((value, place) => value - (found.columns[place]?.[0] ?? 0)),
    };
  };

const LEVELS: Readonly<Record<string, number>> = { year: 1, month: 2, day: 3 };

function dates(value: string, given: PickerAttributes): ReturnType<typeof bounded> {
  const from = given.start === '' ? [1900] : parts(given.start, '-');
  const to = given.end === '' ? [2100] : parts(given.end, '-');
  const levels = LEVELS[given.fields] ?? 3;
  const wanted = [...parts(value, '-'), 1, 1].slice(0, levels);
  return bounded(wanted, [from, to], ([year = 0, month = 0]) =>
    year === 0 ? [1, 9999] : month === 0 ? [1, 12] : [1, daysIn(year, month)],
  );
}

function times(value: string, given: PickerAttributes): ReturnType<typeof bounded> {
  const from = parts(given.start === '' ? '00:00' : given.start, ':');
  const to = parts(given.end === '' ? '23:59' : given.end, ':');
  return bounded([...parts(value, ':'), 0].slice(0, 2), [from, to], ([hour]) =>
    hour === undefined ? [0, 23] : [0, 59],
  );
}

/** The columns of a date or a time, opened at `value`. */
export function clockColumns(value: string, given: PickerAttributes): Columns {
  return given.mode === 'date'
    ? dated(['年', '月', '日'], (part) => String(part))(dates(value, given))
    : dated([], two)(times(value, given));
}

/** What the columns of a date or a time say, as the host writes it: `2024-02-29`, `08:30`. */
export function clockValue(columns: Columns, given: PickerAttributes): string {
  const said = columns.indices.map((index, place) =>
    parseInt(columns.labels[place]?.[index] ?? '0', 10),
  );
  return said.map(two).join(given.mode === 'date' ? '-' : ':');
}

const found = (all: readonly string[], name: string): number => Math.max(0, all.indexOf(name));

/** Columns of places, each of what the ones before it hold. */
export function regionColumns(
  names: readonly string[],
  regions: readonly Region[],
  custom: string,
): Columns & { readonly codes: readonly string[] } {
  const labels: (readonly string[])[] = [];
  const indices: number[] = [];
  const codes: string[] = [];
  const any = custom === '' ? [] : [{ name: custom, code: '' }];
  let level: readonly Region[] = regions;
  for (let place = 0; place < 3; place += 1) {
    const all: readonly Region[] = [...any, ...level];
    const index = found(
      all.map(({ name }) => name),
      names[place] ?? '',
    );
    labels.push(all.map(({ name }) => name));
    indices.push(index);
    codes.push(all[index]?.code ?? '');
    level = all[index]?.children ?? [];
  }
  return { labels, indices, codes };
}
