import { View } from '@tarojs/components';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { keepPlaces } from '@/domain/catalog/grid-window';
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

/** Rows that show in a view of this height before anything is scrolled, and some to spare. */
export function enoughFor(viewHeight: number, rowHeight: number, spare = 1): number {
  return Math.max(1, Math.ceil(viewHeight / rowHeight)) + spare;
}

/** Rows kept drawn for a view of this height. */
export function poolFor(viewHeight: number, rowHeight: number): number {
  return Math.ceil(viewHeight / rowHeight) + 3;
}

function usePlaces(now: readonly string[]): readonly string[] {
  const [places, setPlaces] = useState<readonly string[]>([]);
  const next = keepPlaces(places, now);
  if (next !== places) setPlaces(next);
  return next;
}

/**
 * The rows near the window. A row keeps its place in the tree as long as it is drawn, and the next
 * one takes over the place of one that left: scrolling or removing changes that one row and never
 * resends the others; a place that nobody needs is held by an empty View. A row is known by its
 * first item.
 */
export function WindowedRows<T>(props: WindowedRowsProps<T>) {
  const { items, columns, rowHeight, first, pool, enough = pool, idOf, render } = props;
  const rows = Math.ceil(items.length / columns);
  const shown = Math.min(pool, rows);
  const start = Math.max(0, Math.min(first, rows - shown));
  const drawn = new Map(
    Array.from({ length: Math.min(shown, enough) }, (_, at) => {
      const cells = items.slice((start + at) * columns, (start + at + 1) * columns);
      return [cells.slice(0, 1).map(idOf).join(), { row: start + at, cells }];
    }),
  );
  const places = usePlaces([...drawn.keys()]);
  const style = { height: `${rows * rowHeight}px`, '--row': `${rowHeight}px` } as CSSProperties;
  return (
    <View className={columns === 1 ? 'grid grid--list' : 'grid'} style={style}>
      {places.map((id, place) => {
        const known = drawn.get(id);
        if (!known) return <View key={place} />;
        const { row, cells } = known;
        const [item] = cells;
        const top = { top: `${row * rowHeight}px` };
        return columns === 1 ? (
          <View key={place} className="grid__row" style={top} data-id={id}>
            {item === undefined ? null : render(item)}
          </View>
        ) : (
          <View key={place} className="grid__row" style={top}>
            <Cells {...{ cells, columns, idOf, render }} />
          </View>
        );
      })}
    </View>
  );
}

type CellsProps<T> = Pick<WindowedRowsProps<T>, 'columns' | 'idOf' | 'render'> & {
  readonly cells: readonly T[];
};

function Cells<T>({ cells, columns, idOf, render }: CellsProps<T>) {
  return (
    <>
      {cells.map((item, column) => (
        <View key={column} className="grid__cell" data-id={idOf(item)}>
          {render(item)}
        </View>
      ))}
      {Array.from({ length: columns - cells.length }, (_, gap) => (
        <View key={`gap${gap}`} className="grid__cell" />
      ))}
    </>
  );
}
