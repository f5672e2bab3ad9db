import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './windowed-grid.scss';

export interface WindowedRowsProps<T> {
  readonly items: readonly T[];
  readonly columns: number;
  /** Height of a row with its gap, in pixels: all rows are alike. */
  readonly rowHeight: number;
  /** First row to draw, and how many are kept drawn. */
  readonly first: number;
  readonly pool: number;
  /** Rows that are enough until the first scroll: the first screen stays small. */
  readonly enough?: number | undefined;
  readonly idOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
}

/** Rows that show in a view of this height before anything is scrolled, and one more. */
export function enoughFor(viewHeight: number, rowHeight: number): number {
  return Math.max(1, Math.ceil(viewHeight / rowHeight)) + 1;
}

/** Rows kept drawn for a view of this height. */
export function poolFor(viewHeight: number, rowHeight: number): number {
  return Math.ceil(viewHeight / rowHeight) + 3;
}

/**
 * The rows near the window, each in its place. Rows are recycled: a row's place in the tree is its
 * index modulo the pool, so a scroll step changes the one row that left and never resends the
 * others.
 */
export function WindowedRows<T>(props: WindowedRowsProps<T>) {
  const { items, columns, rowHeight, first, pool, enough = pool, idOf, render } = props;
  const rows = Math.ceil(items.length / columns);
  const shown = Math.min(pool, rows);
  const start = Math.max(0, Math.min(first, rows - shown));
  const slots = Array.from({ length: Math.min(shown, enough) }, (_, slot) => {
    const row = start + ((((slot - start) % shown) + shown) % shown);
    return { slot, row, cells: items.slice(row * columns, row * columns + columns) };
  });
  return (
    <View className="grid" style={{ height: `${rows * rowHeight}px` }}>
      {slots.map(({ slot, row, cells }) => (
        <View
          key={slot}
          className="grid__row"
          style={{ top: `${row * rowHeight}px`, height: `${rowHeight}px` }}
        >
          {cells.map((item, column) => (
            <View key={column} className="grid__cell" data-id={idOf(item)}>
              {render(item)}
            </View>
          ))}
          {Array.from({ length: columns - cells.length }, (_, gap) => (
            <View key={`gap${gap}`} className="grid__cell" />
          ))}
        </View>
      ))}
    </View>
  );
}
