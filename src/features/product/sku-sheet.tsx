import { Popup } from '@nutui/nutui-react-taro';
import { ScrollView, Text, View } from '@tarojs/components';
import type { Product } from '@/domain/catalog/product';
import { chosenPicture, priceRange } from '@/domain/catalog/sku-graph';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';
import { Stepper } from '@/ui/stepper';
import { OptionRows } from './option-rows';
import type { Picker } from './use-picker';
import './sku-sheet.scss';

export interface SkuSheetProps {
  readonly product: Product;
  readonly picker: Picker;
}

function stockWords({ sku }: Picker): string {
  if (!sku) return '';
  const limit = sku.limit < sku.stock ? `，每单限购 ${sku.limit} 件` : '';
  return sku.stock > 0 ? `库存 ${sku.stock} 件${limit}` : '已售罄';
}

function Head({ product, picker }: SkuSheetProps) {
  const range = priceRange(product.skus, picker.choice);
  const path = chosenPicture(product.skus, picker.choice) ?? product.gallery[0] ?? '';
  const stock = stockWords(picker);
  return (
    <View className="sku__head">
      <Picture className="sku__picture" src={services.picture(path, 240)} tint={product.tint} />
      <View className="sku__words">
        <View>
          {range ? <Price fen={range.low} size="page" /> : null}
          {range && range.high > range.low ? <Text className="summary__from">起</Text> : null}
        </View>
        {stock ? <Text className="sku__stock">{stock}</Text> : null}
        <Text className="sku__chosen">{picker.words || product.title}</Text>
      </View>
      <View className="sku__close" {...press(picker.hide, '关闭')}>
        <Text>×</Text>
      </View>
    </View>
  );
}

function Ways({ picker }: { picker: Picker }) {
  const { offer, sku, go } = picker;
  const off = sku !== null && sku.stock === 0;
  return (
    <View className="sku__ways">
      {offer === 'buy' ? null : (
        <Action
          block
          kind={offer === 'both' ? 'second' : 'primary'}
          disabled={off}
          onPress={() => go('cart')}
        >
          加入购物车
        </Action>
      )}
      {offer === 'cart' ? null : (
        <Action block disabled={off} onPress={() => go('buy')}>
          立即购买
        </Action>
      )}
    </View>
  );
}

/** Options, quantity and the way on, from the bottom. */
export function SkuSheet({ product, picker }: SkuSheetProps) {
  const { quantity, most, say } = picker;
  return (
    <Popup
      className="sku"
      position="bottom"
      visible={picker.open}
      onClose={picker.hide}
      lockScroll
      round
    >
      <View role="dialog" aria-label="选择规格" aria-modal>
        <Head product={product} picker={picker} />
        <ScrollView className="sku__scroll" scrollY>
          <OptionRows options={product.options} picker={picker} />
          <View className="sku__quantity">
            <Text>数量</Text>
            <Stepper
              value={quantity}
              max={most}
              label="购买"
              onChange={(next) => {
                say('');
                picker.count(next);
              }}
              onLimit={(limit) => say(limit === 'max' ? `最多可买 ${most} 件` : '至少买 1 件')}
            />
          </View>
        </ScrollView>
        <View className="sku__hint" role="status" aria-live="polite">
          <Text>{picker.hint}</Text>
        </View>
        <Ways picker={picker} />
      </View>
    </Popup>
  );
}
