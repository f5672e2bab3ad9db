import type { Drawn } from '../built-in';
import { hostName } from './host';
import { number, text } from './parts';
import {
  clockColumns,
  clockValue,
  labelsOf,
  regionColumns,
  type Columns,
  type PickerAttributes,
} from './picker-columns';
import { REGIONS } from './regions';

/** One kind of picker: what it shows and what it tells. */
export interface Mode {
  /** What is chosen when it opens. */
  value(): unknown;
  columns(value: unknown): Columns;
  /** The value that the columns stand for. */
  read(columns: Columns): unknown;
  detail(value: unknown): object;
}

export const attributesOf = ({ get }: Drawn): PickerAttributes => ({
  mode: text(get('mode'), 'selector'),
  range: get('range'),
  rangeKey: text(get('range-key')),
  start: text(get('start')),
  end: text(get('end')),
  fields: text(get('fields'), 'day'),
  customItem: text(get('custom-item')),
});

/** A phone of WeChat tells the index of a one-column picker as a word. */
const told = (index: number): string | number => (hostName() === 'weapp' ? String(index) : index);

const selector = (drawn: Drawn): Mode => ({
  value: () => number(drawn.get('value'), 0),
  columns(value) {
    const { range, rangeKey } = attributesOf(drawn);
    return { labels: [labelsOf(range, rangeKey)], indices: [Number(value)] };
  },
  read: ({ indices }) => indices[0] ?? 0,
  detail: (value) => ({ value: told(Number(value)) }),
});

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const several = (drawn: Drawn): Mode => ({
  value: () => asList(drawn.get('value')),
  columns(value) {
    const { range, rangeKey } = attributesOf(drawn);
    const labels = asList(range).map((column) => labelsOf(column, rangeKey));
    return { labels, indices: labels.map((_, place) => number(asList(value)[place], 0)) };
  },
  read: ({ indices }) => [...indices],
  detail: (value) => ({ value }),
});

const clock = (drawn: Drawn): Mode => ({
  value: () => text(drawn.get('value')),
  columns: (value) => clockColumns(String(value), attributesOf(drawn)),
  read: (columns) => clockValue(columns, attributesOf(drawn)),
  detail: (value) => ({ value }),
});

const region = (drawn: Drawn): Mode => {
  const at = (value: unknown) =>
    regionColumns(asList(value).map(String), REGIONS, attributesOf(drawn).customItem);
  return {
    value: () => asList(drawn.get('value')),
    columns: at,
    read: ({ labels, indices }) =>
      indices.map((index, place) => labels[place]?.[index] ?? '').filter((name) => name !== ''),
    detail: (value) => ({ value, code: at(value).codes.filter((code) => code !== '') }),
  };
};

/** @throws when the host has no such picker */
export function modeOf(drawn: Drawn): Mode {
  const { mode } = attributesOf(drawn);
  if (mode === 'selector') return selector(drawn);
  if (mode === 'multiSelector') return several(drawn);
  if (mode === 'date' || mode === 'time') return clock(drawn);
  if (mode === 'region') return region(drawn);
  throw new Error(`picker has no mode "${mode}"`);
}
