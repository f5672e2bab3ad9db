import { View } from '@tarojs/components';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { keepOrder, keepPlaces } from '@/domain/catalog/grid-window';
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

const NONE: readonly string[] = [];
const UNORDERED: ReadonlyMap<string, number> = new Map();

function useLayout(now: readonly string[]) {
  const [places, setPlaces] = useState(NONE);
  const [order, setOrder] = useState(UNORDERED);
  const nextPlaces = keepPlaces(places, now);
  const nextOrder = keepOrder(order, now);
  if (nextPlaces !== places) setPlaces(nextPlaces);
  if (nextOrder !== order) setOrder(nextOrder);
  return { places: nextPlaces, order: nextOrder };
}

/**
 * The rows near the window. A row keeps its place in the tree as long as it is drawn, and the next
 * one takes over the place of one that left. They lie below each other by the number they carry,
 * not by their place: scrolling or removing changes that one row and says nothing of the others. A
 * place that nobody needs is held by an empty View. A row is known by its first item.
 */
export function WindowedRows<T>(props: WindowedRowsProps<T>) {
  const { items, columns, rowHeight, first, pool, enough = pool, idOf, render } = props;
  const rows = Math.ceil(items.length / columns);
  const shown = Math.min(pool, rows);
  const start = Math.max(0, Math.min(first, rows - shown));
  const drawn = new Map(
    Array.from({ length: Math.min(shown, enough) }, (_, at) => {
      const cells = items.slice((start + at) * columns, (start + at + 1) * columns);
      return [cells.slice(0, 1).map(idOf).join(), cells];
    }),
  );
  const { places, order } = useLayout([...drawn.keys()]);
  // The rows make the height; above and below them lies the room of those that are not drawn.
  const below = rows - start - drawn.size;
  const style = {
    padding: `${start * rowHeight}px 0 ${below * rowHeight}px`,
    '--row': `${rowHeight}px`,
  } as CSSProperties;
  return (
    <View className={columns === 1 ? 'grid grid--list' : 'grid'} style={style}>
      {places.map((id, place) => {
        const known = drawn.get(id);
        if (!known) return <View key={place} />;
        const [item] = known;
        const at = { order: order.get(id) };
        return columns === 1 ? (
          <View key={place} className="grid__row" style={at}>
            {item === undefined ? null : render(item)}
          </View>
        ) : (
          <View key={place} className="grid__row" style={at}>
            <Cells {...{ cells: known, columns, render }} />
          </View>
        );
      })}
    </View>
  );
}

type CellsProps<T> = Pick<WindowedRowsProps<T>, 'columns' | 'render'> & {
  readonly cells: readonly T[];
};

function Cells<T>({ cells, columns, render }: CellsProps<T>) {
  return (
    <>
      {cells.map((item, column) => (
        <View key={column} className="grid__cell">
          {render(item)}
        </View>
      ))}
      {Array.from({ length: columns - cells.length }, (_, gap) => (
        <View key={`gap${gap}`} className="grid__cell" />
      ))}
    </>
  );
}
