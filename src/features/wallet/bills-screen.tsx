import { Text, View } from '@tarojs/components';
import { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { formatFen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import type { Bill } from '@/domain/wallet/bill';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { usePages, useRead } from '@/state/reads';
import { Empty } from '@/ui/empty';
import { Failed } from '@/ui/failed';
import { Skeleton } from '@/ui/skeleton';
import { WithWallet } from './with-wallet';

const { platform } = services;

async function readPage(cursor: string | null) {
  const reply = await walletApi.listWalletBills(cursor === null ? {} : { cursor });
  if (!reply.ok) return reply;
  return { ...reply, value: { items: reply.value.bills, next: reply.value.next } };
}

const BILLS = 'wallet-bills';

/** The first page is asked for together with the wallet: the screen is drawn once. */
function useFirstBills(): boolean {
  const { data, failure } = useRead(useAccountKey(BILLS), () => readPage(null));
  return data !== undefined || failure !== undefined;
}

function Row({ bill }: { readonly bill: Bill }) {
  const { title, way, amountFen, balanceFen, createdAt } = bill;
  const sum = `${way === 'in' ? '+' : '−'}${formatFen(amountFen)}`;
  return (
    <View className="bill">
      <View className="bill__main">
        <Text className="bill__title">{title}</Text>
        <Text className="wallet__small">{dayTime(createdAt)}</Text>
      </View>
      <View className="bill__side">
        <Text className={way === 'in' ? 'bill__sum bill__sum--in' : 'bill__sum'}>{sum}</Text>
        <Text className="wallet__small">{`余额 ${formatFen(balanceFen)}`}</Text>
      </View>
    </View>
  );
}

function Bills() {
  const key = useAccountKey(BILLS);
  const pages = usePages(key, readPage, ({ billId }) => billId);
  useOnReturn(() => void pages.refresh());
  usePullDownRefresh(() => void pages.refresh().then(platform.navigation.refreshed));
  useReachBottom(pages.more);
  const { data, failure, moreFailure, done, loadingMore } = pages;
  return (
    <>
      {failure ? (
        <Failed failure={failure} keeps={data !== undefined} onRetry={() => void pages.refresh()} />
      ) : null}
      {data?.length === 0 ? <Empty title="还没有账单" text="充值、支付、提现都会记在这里" /> : null}
      {data && data.length > 0 ? (
        <View className="card bills">
          {data.map((bill) => (
            <Row key={bill.billId} bill={bill} />
          ))}
        </View>
      ) : null}
      {moreFailure ? <Failed failure={moreFailure} keeps onRetry={pages.more} /> : null}
      {data && data.length > 0 && done ? <Text className="wallet__end">没有更多账单了</Text> : null}
      {loadingMore ? <Text className="wallet__end">正在加载更多</Text> : null}
      {data || failure ? null : <Skeleton shape="lines" count={8} />}
    </>
  );
}

/** Every movement of the balance, newest first. */
export function WalletBillsScreen() {
  return (
    <WithWallet path="/pages/wallet/bills/index" useAhead={useFirstBills}>
      {() => <Bills />}
    </WithWallet>
  );
}
