import { View } from '@tarojs/components';
import { usePageScroll } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { gridWindow } from '@/domain/catalog/grid-window';
import './windowed-grid.scss';

export interface WindowedGridProps<T> {
  readonly items: readonly T[];
  readonly columns: number;
  /** Height of a row with its gap, in pixels: all rows are alike. */
  readonly rowHeight: number;
  readonly viewHeight: number;
  /** Pixels of the page above the grid. */
  readonly offset: number;
  readonly idOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
}

/**
 * A grid of any length that keeps only the rows near the window, scrolled by the page itself.
 * Rows are recycled: a row's place in the tree is its index modulo the pool, so a scroll step
 * changes the one row that left and never resends the others.
 */
export function WindowedGrid<T>(props: WindowedGridProps<T>) {
  const { items, columns, rowHeight, viewHeight, offset, idOf, render } = props;
  const rows = Math.ceil(items.length / columns);
  const [first, setFirst] = useState(0);
  const pool = Math.ceil(viewHeight / rowHeight) + 3;
  usePageScroll(({ scrollTop }) => {
    setFirst(gridWindow({ scrollTop, offset, rowHeight, rows, pool }));
  });
  const shown = Math.min(pool, rows);
  const start = Math.max(0, Math.min(first, rows - shown));
  const slots = Array.from({ length: shown }, (_, slot) => {
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
