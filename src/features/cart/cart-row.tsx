import { ScrollView, Text, View } from '@tarojs/components';
import { memo } from 'react';
import { priceNow, type CartRow } from '@/domain/cart/cart';
import { rowWords } from '@/domain/cart/words';
import { services } from '@/services';
import { cart } from '@/state/cart';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';
import { Stepper } from '@/ui/stepper';
import { Tick } from '@/ui/tick';
import './cart.scss';

const { navigation } = services.platform;

function sayLimit(limit: 'min' | 'max', max: number): void {
  navigation.toast(limit === 'max' ? `最多可买 ${max} 件` : '最少 1 件，左滑可删除');
}

/** One line. It slides left under the finger to show 删除: the host scrolls it, no code runs. */
export const CartRowView = memo(function CartRowView({ row }: { row: CartRow }) {
  const { line, blocked, max } = row;
  const { select, setQuantity, remove } = cart.getState();
  const open = () => void navigation.open(`/pages/product/detail/index?spuId=${line.spuId}`);
  return (
    <ScrollView className="cart-row" scrollX enhanced showScrollbar={false}>
      <View className={blocked ? 'cart-row__main cart-row__main--gone' : 'cart-row__main'}>
        <Tick
          on={line.selected && !blocked}
          disabled={Boolean(blocked)}
          label={`选择${line.title}`}
          onPress={() => select([line.skuId], !line.selected)}
        />
        <Picture src={services.picture(line.picture, 180)} tint={line.tint} onPress={open} />
        <Text className="cart-row__title" {...press(open)}>
          {line.title}
        </Text>
        <Text className="cart-row__spec">{rowWords(row)}</Text>
        <Price fen={priceNow(row)} />
        {blocked ? null : (
          <Stepper
            value={line.quantity}
            max={max}
            label={line.title}
            onChange={(value) => setQuantity(line.skuId, value, max)}
            onLimit={(limit) => sayLimit(limit, max)}
          />
        )}
      </View>
      <View
        className="cart-row__delete"
        {...press(() => remove([line.skuId]), `删除${line.title}`)}
      >
        删除
      </View>
    </ScrollView>
  );
}, sameRow);

/** Every check is a new object: what it says is compared, not what it is. */
function sameRow({ row: a }: { row: CartRow }, { row: b }: { row: CartRow }): boolean {
  return (
    a.line === b.line &&
    a.blocked === b.blocked &&
    a.max === b.max &&
    priceNow(a) === priceNow(b) &&
    rowWords(a) === rowWords(b)
  );
}
