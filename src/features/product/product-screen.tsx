import { View } from '@tarojs/components';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import type { Product } from '@/domain/catalog/product';
import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { useRead } from '@/state/reads';
import { useLook } from '@/state/settings';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Notice } from '@/ui/notice';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { BuyBar } from './buy-bar';
import { Details, Promises, SellerCard } from './facts';
import { Gallery } from './gallery';
import { cardOf } from './share-door';
import { SkuSheet } from './sku-sheet';
import { Summary } from './summary';
import { usePicker } from './use-picker';
import './product.scss';

const { api, platform } = services;
const HOME = '/pages/tabs/home/index';

/** One product: `?spuId=…`, with `&pick=1` its choices are open at once. */
export function ProductScreen() {
  const look = useLook();
  const { spuId, pick } = useRouter().params;
  const read = useRead(spuId ? `product:${spuId}` : null, () =>
    api.getProduct({ spuId: spuId ?? '' }),
  );
  const product = read.data;
  useShareAppMessage(() =>
    platform.share.toHostCard(product ? cardOf(product) : { title: '两栖商城', path: HOME }),
  );
  const missing = !spuId || isMissing(read.failure);
  const retry = () => void read.refresh();
  return (
    <Screen look={look} bar={product !== undefined && !missing}>
      {missing ? (
        <Empty
          title="没有找到这件商品"
          text="它可能已经下架，或链接不完整"
          action="去首页看看"
          onPress={() => void platform.navigation.tab(HOME)}
        />
      ) : null}
      {missing || !read.failure ? null : (
        <Failed
          keeps={product !== undefined}
          failure={read.failure}
          onRetry={retry}
          busy={read.loading}
        />
      )}
      {!missing && product ? <Loaded product={product} picks={pick === '1'} /> : null}
      {missing || product || read.failure ? null : <Bones />}
    </Screen>
  );
}

function isMissing(failure: Failure | undefined): boolean {
  return failure?.kind === 'refused' && failure.code === 'NOT_FOUND';
}

function Bones() {
  return (
    <>
      <View className="gallery gallery--bone" />
      <Skeleton shape="rows" count={3} />
    </>
  );
}

function Loaded({ product, picks }: { product: Product; picks: boolean }) {
  const sellable = product.onShelf && product.skus.some((sku) => sku.stock > 0);
  const picker = usePicker(product, picks && sellable);
  return (
    <>
      {product.onShelf ? null : <Notice>商品已下架，暂时不能购买</Notice>}
      <Gallery pictures={product.gallery} tint={product.tint} title={product.title} />
      <Summary product={product} choice={picker.choice} />
      {sellable && product.options.length > 0 ? (
        <View className="card facts">
          <Cell title="规格" value={picker.words} onPress={() => picker.show('both')} />
        </View>
      ) : null}
      <Promises seller={product.seller} />
      <Details product={product} />
      <SellerCard seller={product.seller} />
      <BuyBar
        product={product}
        onGo={(way) => (product.options.length > 0 ? picker.show(way) : picker.go(way))}
      />
      {picker.opened ? <SkuSheet product={product} picker={picker} /> : null}
    </>
  );
}
