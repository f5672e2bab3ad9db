import { usePullDownRefresh, useRouter } from '@tarojs/taro';
import { services } from '@/services';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { useTransfer } from '@/state/transfer/use-transfer';
import { isKnown } from '@/domain/transfer/state';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { KnownTransfer } from './known-transfer';
import './transfer.scss';

const { navigation } = services.platform;

function toLogin(orderNo: string): void {
  const next = encodeURIComponent(`/pages/transfer/order/index?orderNo=${orderNo}`);
  void navigation.replace(`/pages/account/login/index?next=${next}`);
}

function Desk({ orderNo }: { readonly orderNo: string }) {
  const { state, desk, proofs, items } = useTransfer(orderNo);
  usePullDownRefresh(() => {
    desk.refresh();
    navigation.refreshed();
  });
  if (isKnown(state)) return <KnownTransfer {...{ state, desk, proofs, items }} />;
  if (state.name === 'ABSENT') {
    return (
      <Empty
        title="这笔订单没有银行转账"
        text="它可能属于另一个账号，或还没有选择银行转账"
        action="查看我的订单"
        onPress={() => void navigation.replace('/pages/orders/list/index')}
      />
    );
  }
  const failed = state.name === 'LOADING' && state.failures > 0;
  return (
    <>
      {failed ? (
        <Notice action="重试" onPress={desk.refresh}>
          网络不太稳定，还没有读到收款账户
        </Notice>
      ) : null}
      <Skeleton shape="lines" count={3} />
      <Skeleton shape="rows" count={3} />
    </>
  );
}

/** The bank transfer of one order: where to, how much, with which remark, and what became of it. */
export function TransferScreen() {
  const look = useLook();
  const { params } = useRouter();
  const orderNo = params.orderNo ?? '';
  const status = useSession((now) => now.status);
  const userId = useSession((now) => now.session?.userId);
  return (
    <Screen look={look} bar>
      {status === 'guest' ? (
        <Empty
          title="请先登录"
          text="登录后查看这笔订单的收款账户"
          action="去登录"
          onPress={() => toLogin(orderNo)}
        />
      ) : (
        <Desk key={`${userId ?? ''}/${orderNo}`} orderNo={orderNo} />
      )}
    </Screen>
  );
}
