import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { formatFen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import { WITHDRAWAL_WORDS } from '@/domain/wallet/words';
import { walletApi } from '@/services/wallet';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { usePages, useRead } from '@/state/reads';
import { Cell } from '@/ui/cell';
import { Failed } from '@/ui/failed';

async function readPage(cursor: string | null) {
  const reply = await walletApi.listWithdrawals(cursor === null ? {} : { cursor });
  if (!reply.ok) return reply;
  return { ...reply, value: { items: reply.value.withdrawals, next: reply.value.next } };
}

const WITHDRAWALS = 'withdrawals';

/** True once the first of them are there, or cannot be read. */
export function useFirstWithdrawals(): boolean {
  const { data, failure } = useRead(useAccountKey(WITHDRAWALS), () => readPage(null));
  return data !== undefined || failure !== undefined;
}

/** Earlier withdrawals and where they are; nothing when there are none. */
export function Withdrawals({ onOpen }: { readonly onOpen: (withdrawalNo: string) => void }) {
  const key = useAccountKey(WITHDRAWALS);
  const pages = usePages(key, readPage, ({ withdrawalNo }) => withdrawalNo);
  useOnReturn(() => void pages.refresh());
  useReachBottom(pages.more);
  const failure = pages.failure ?? pages.moreFailure;
  if (failure) return <Failed failure={failure} keeps onRetry={() => void pages.refresh()} />;
  if (!pages.data || pages.data.length === 0) return null;
  return (
    <View className="card wallet__doors">
      <Text className="wallet__heading">提现记录</Text>
      {pages.data.map(({ withdrawalNo, amountFen, createdAt, state }) => (
        <Cell
          key={withdrawalNo}
          title={formatFen(amountFen)}
          hint={dayTime(createdAt)}
          value={WITHDRAWAL_WORDS[state]}
          onPress={() => onOpen(withdrawalNo)}
        />
      ))}
    </View>
  );
}
