import { View } from '@tarojs/components';
import { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect, useMemo } from 'react';
import { cartRow, cartTotals } from '@/domain/cart/cart';
import { services } from '@/services';
import { cart, useCart } from '@/state/cart';
import { useOnReturn } from '@/state/on-return';
import { useRead } from '@/state/reads';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Notice } from '@/ui/notice';
import { Screen } from '@/ui/screen';
import { CartBar } from './cart-bar';
import { CartList } from './cart-list';
import { UndoBar } from './undo-bar';

const { api, platform } = services;

function useChecks(skuIds: readonly string[]) {
  const key = skuIds.length > 0 ? `cart:${[...skuIds].sort().join()}` : null;
  return useRead(key, () => api.checkCart({ skuIds: [...skuIds] }), true);
}

/** The cart: what is in it lives on the device; price and stock come from the server. */
export function CartScreen() {
  const look = useLook();
  const lines = useCart((state) => state.lines);
  const stored = useCart((state) => state.stored);
  const skuIds = useMemo(() => lines.map((line) => line.skuId), [lines]);
  const checks = useChecks(skuIds);
  const rows = useMemo(() => {
    const known = new Map(checks.data?.checks.map((check) => [check.skuId, check]));
    const all = lines.map((line) => cartRow(line, known.get(line.skuId) ?? null));
    return [...all.filter((row) => !row.blocked), ...all.filter((row) => row.blocked)];
  }, [lines, checks.data]);
  const totals = useMemo(() => cartTotals(rows), [rows]);

  useDidShow(() => cart.getState().announce());
  // The till may have found out what is gone; a tab page lives on and would not ask again.
  useOnReturn(() => void checks.refresh());
  useEffect(() => () => cart.getState().forgetRemoved(), []);
  usePullDownRefresh(() => {
    void checks.refresh().then(platform.navigation.refreshed);
  });

  if (lines.length === 0) {
    return (
      <Screen look={look}>
        <Empty
          title="购物车还是空的"
          text="去挑几件喜欢的商品"
          action="去逛逛"
          onPress={() => void platform.navigation.tab('/pages/tabs/home/index')}
        />
        <UndoBar />
      </Screen>
    );
  }
  return (
    <Screen look={look} bar>
      <View className="cart-notes">
        {checks.failure ? (
          <Failed keeps failure={checks.failure} onRetry={() => void checks.refresh()} />
        ) : null}
        {stored ? null : (
          <Notice tone="info">手机存储空间不足，关闭应用后购物车可能不会保留</Notice>
        )}
      </View>
      <CartList rows={rows} look={look} />
      <UndoBar />
      <CartBar rows={rows} totals={totals} />
    </Screen>
  );
}
