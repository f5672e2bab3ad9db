import { ScrollView } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { gridWindow } from '@/domain/catalog/grid-window';
import { enoughFor, poolFor, WindowedRows, type WindowedRowsProps } from './windowed-rows';

export interface WindowedScrollProps<T> extends Omit<
  WindowedRowsProps<T>,
  'first' | 'pool' | 'enough' | 'columns'
> {
  readonly className: string;
  readonly viewHeight: number;
  /** Called near the end of what is there. */
  readonly onMore: () => void;
  /** Below the last row. */
  readonly footer: ReactNode;
}

const NEAR_END = 400;

/** A list of any length in a scroll area of its own; mounted anew, it begins at the top. */
export function WindowedScroll<T>(props: WindowedScrollProps<T>) {
  const { className, viewHeight, onMore, footer, ...rest } = props;
  const { items, rowHeight } = rest;
  const [first, setFirst] = useState<number | null>(null);
  const pool = poolFor(viewHeight, rowHeight);
  return (
    <ScrollView
      className={className}
      scrollY
      lowerThreshold={NEAR_END}
      onScrollToLower={onMore}
      onScroll={({ detail }) =>
        setFirst(
          gridWindow({
            scrollTop: detail.scrollTop,
            offset: 0,
            rowHeight,
            rows: items.length,
            pool,
          }),
        )
      }
    >
      <WindowedRows
        {...rest}
        columns={1}
        first={first ?? 0}
        pool={pool}
        enough={first === null ? enoughFor(viewHeight, rowHeight) : undefined}
      />
      {footer}
    </ScrollView>
  );
}
