import { Button, Text, View } from '@tarojs/components';
import type { Product } from '@/domain/catalog/product';
import { services } from '@/services';
import { press } from '@/ui/press';

const { share, navigation } = services.platform;

/** What is shared of a product: its address and nothing about the person. */
export function cardOf({ spuId, title, gallery }: Product) {
  const path = `/pages/product/detail/index?spuId=${spuId}`;
  const [first] = gallery;
  return first ? { title, path, imageUrl: services.picture(first, 500) } : { title, path };
}

async function call(product: Product): Promise<void> {
  const outcome = await share.share(cardOf(product));
  if (outcome === 'copied') navigation.toast('链接已复制');
  if (outcome === 'failed') navigation.toast('未能分享，请复制地址栏链接');
}

/** A host's own share button, or a call from a tap where there is none. */
export function ShareDoor({ product }: { product: Product }) {
  if (share.mode === 'button') {
    return (
      <Button className="share" openType="share" hoverClass="pressed" aria-label="分享商品">
        分享
      </Button>
    );
  }
  return (
    <View className="share" {...press(() => void call(product), '分享商品')}>
      <Text>分享</Text>
    </View>
  );
}
