import { Text, View } from '@tarojs/components';
import type { Product } from '@/domain/catalog/product';
import { services } from '@/services';
import { useCart } from '@/state/cart';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { press } from '@/ui/press';
import type { Way } from './use-picker';

const { navigation } = services.platform;

function CartDoor() {
  const pieces = useCart((state) => state.lines.reduce((sum, line) => sum + line.quantity, 0));
  const label = pieces > 0 ? `购物车，${pieces} 件` : '购物车';
  return (
    <View
      className="cart-door"
      {...press(() => void navigation.tab('/pages/tabs/cart/index'), label)}
    >
      <View className="cart-door__icon" />
      <Text>购物车</Text>
      {pieces > 0 ? (
        <Text className="cart-door__badge">{pieces > 99 ? '99+' : String(pieces)}</Text>
      ) : null}
    </View>
  );
}

export interface BuyBarProps {
  readonly product: Product;
  readonly onGo: (way: Way) => void;
}

/** Always within thumb reach: to the cart, into the cart, to the till. */
export function BuyBar({ product, onGo }: BuyBarProps) {
  const soldOut = product.skus.every((sku) => sku.stock === 0);
  const closed = product.onShelf ? (soldOut ? '已售罄' : null) : '商品已下架';
  return (
    <Bar>
      <CartDoor />
      <View className="buy-bar">
        {closed ? (
          <Action size="small" disabled onPress={() => undefined}>
            {closed}
          </Action>
        ) : (
          <>
            <Action size="small" kind="second" onPress={() => onGo('cart')}>
              加入购物车
            </Action>
            <Action size="small" onPress={() => onGo('buy')}>
              立即购买
            </Action>
          </>
        )}
      </View>
    </Bar>
  );
}
