import { View } from '@tarojs/components';
import type { CartRow } from '@/domain/cart/cart';
import { services } from '@/services';
import { cart } from '@/state/cart';
import { Action } from '@/ui/action';
import { WindowedGrid } from '@/ui/windowed-grid';
import { CartRowView } from './cart-row';
import './cart.scss';

export interface CartListProps {
  readonly rows: readonly CartRow[];
  readonly look: { readonly elder: boolean; readonly large: boolean };
}

/**
 * Rows of one height, so that only those near the window are drawn. A row is never redrawn as
 * another one: it would lie as far to the left as the finger left it, its 删除 in sight.
 */
export function CartList({ rows, look }: CartListProps) {
  const gone = rows.filter((row) => row.blocked).map((row) => row.line.skuId);
  return (
    <>
      <WindowedGrid
        items={rows}
        columns={1}
        rowHeight={look.large ? 228 : look.elder ? 196 : 128}
        viewHeight={services.platform.device.window().height}
        offset={0}
        spare={0}
        idOf={(row) => row.line.skuId}
        render={(row) => <CartRowView key={row.line.skuId} row={row} />}
      />
      <View className={gone.length > 0 ? 'cart-gone' : ''}>
        {gone.length > 0 ? (
          <Action kind="plain" size="small" onPress={() => cart.getState().remove(gone)}>
            {`清理 ${gone.length} 件失效商品`}
          </Action>
        ) : null}
      </View>
    </>
  );
}
