import { usePageScroll } from '@tarojs/taro';
import { useState } from 'react';
import { gridWindow } from '@/domain/catalog/grid-window';
import { enoughFor, poolFor, WindowedRows, type WindowedRowsProps } from './windowed-rows';

export interface WindowedGridProps<T> extends Omit<
  WindowedRowsProps<T>,
  'first' | 'pool' | 'enough'
> {
  readonly viewHeight: number;
  /** Pixels of the page above the grid. */
  readonly offset: number;
  /** Rows drawn ahead of the first scroll; none where a bar hides the last one that shows. */
  readonly spare?: number;
}

/** A grid of any length that keeps only the rows near the window, scrolled by the page itself. */
export function WindowedGrid<T>(props: WindowedGridProps<T>) {
  const { viewHeight, offset, spare = 1, ...rest } = props;
  const { items, columns, rowHeight } = rest;
  const [first, setFirst] = useState<number | null>(null);
  const rows = Math.ceil(items.length / columns);
  const pool = poolFor(viewHeight, rowHeight);
  usePageScroll(({ scrollTop }) => {
    setFirst(gridWindow({ scrollTop, offset, rowHeight, rows, pool }));
  });
  const enough = first === null ? enoughFor(viewHeight - offset, rowHeight, spare) : undefined;
  return <WindowedRows {...rest} first={first ?? 0} pool={pool} enough={enough} />;
}
