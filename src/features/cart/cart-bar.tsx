import { Text, View } from '@tarojs/components';
import { piecesNow, priceNow, type CartRow, type CartTotals } from '@/domain/cart/cart';
import { services } from '@/services';
import { fillBasket } from '@/state/basket';
import { cart } from '@/state/cart';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Price } from '@/ui/price';
import { Tick } from '@/ui/tick';
import './cart.scss';

export interface CartBarProps {
  readonly rows: readonly CartRow[];
  readonly totals: CartTotals;
}

function checkOut(rows: readonly CartRow[]): void {
  const chosen = rows.filter((row) => row.line.selected && !row.blocked);
  fillBasket(
    chosen.map((row) => ({
      ...row.line,
      quantity: piecesNow(row),
      priceFen: priceNow(row),
    })),
    'cart',
  );
  void services.platform.navigation.open('/pages/trade/checkout/index');
}

/** Choose all, what it comes to, and the way to the till. */
export function CartBar({ rows, totals }: CartBarProps) {
  const open = rows.filter((row) => !row.blocked).map((row) => row.line.skuId);
  return (
    <Bar above="tab">
      <View className="cart-bar__all">
        <Tick
          on={totals.allSelected}
          label="全选"
          disabled={open.length === 0}
          onPress={() => cart.getState().select(open, !totals.allSelected)}
        />
        <Text>全选</Text>
      </View>
      <View className="cart-bar__sum">
        <Price fen={totals.selectedFen} lead="合计" />
        <Text className="cart-bar__hint">不含运费</Text>
      </View>
      <Action
        size="small"
        disabled={totals.selectedPieces === 0}
        onPress={() => checkOut(rows)}
      >{`结算(${totals.selectedPieces})`}</Action>
    </Bar>
  );
}
