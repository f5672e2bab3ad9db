import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { services } from '@/services';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { loginPath } from './login-path';
import { ResultView } from './result-view';
import type { Slots } from './slots';
import { useResult } from './use-result';
import './result.scss';

const { navigation, login } = services.platform;

function Guest({ orderNo }: { readonly orderNo: string }) {
  const path = loginPath(`/pages/trade/result/index?orderNo=${encodeURIComponent(orderNo)}`);
  useEffect(() => {
    // Where the host offers no phone button, signing in is a page of its own.
    if (login.phoneButton === null) void navigation.replace(path);
  }, [path]);
  return (
    <Empty
      title="请先登录"
      text="登录后查看这笔订单的支付结果"
      action="去登录"
      onPress={() => void navigation.replace(path)}
    />
  );
}

function Outcome({ orderNo, slots }: { readonly orderNo: string; readonly slots: Slots }) {
  const { order, state, absent } = useResult(orderNo);
  if (absent) {
    return (
      <Empty
        title="没有找到这笔订单"
        text="它可能属于另一个账号"
        action="查看我的订单"
        onPress={() => void navigation.replace('/pages/orders/list/index')}
      />
    );
  }
  return <ResultView orderNo={orderNo} order={order} state={state} slots={slots} />;
}

/** What became of a payment. Only the server is asked; the address proves nothing. */
export function ResultScreen(slots: Slots) {
  const look = useLook();
  const { params } = useRouter();
  const orderNo = params.orderNo ?? '';
  const status = useSession((now) => now.status);
  const userId = useSession((now) => now.session?.userId);
  return (
    <Screen look={look} bar>
      {status === 'guest' ? (
        <Guest orderNo={orderNo} />
      ) : (
        <Outcome key={userId ?? ''} orderNo={orderNo} slots={slots} />
      )}
      {slots.over}
    </Screen>
  );
}
