import { Text, View } from '@tarojs/components';
import { formatFen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import type { Withdrawal } from '@/domain/wallet/withdrawal';
import { WITHDRAWAL_WORDS, withdrawalText } from '@/domain/wallet/words';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Cell } from '@/ui/cell';
import { Price } from '@/ui/price';

export interface TrackedProps {
  readonly withdrawal: Withdrawal;
  readonly onRefresh: () => void;
  readonly onBack: () => void;
}

const TONE: Readonly<Partial<Record<Withdrawal['state'], string>>> = {
  PAID: ' wallet__title--good',
  FAILED: ' wallet__title--bad',
};

/** One withdrawal: amount, state in words, what happens next and by when. */
export function Tracked({ withdrawal, onRefresh, onBack }: TrackedProps) {
  const { state, amountFen, feeFen, withdrawalNo, createdAt } = withdrawal;
  const over = state === 'PAID' || state === 'FAILED';
  return (
    <>
      <View className="card wallet__outcome">
        <Price fen={amountFen} size="hero" />
        <View role="status" aria-live="polite">
          <Text className={`wallet__title${TONE[state] ?? ''}`}>{WITHDRAWAL_WORDS[state]}</Text>
        </View>
        <Text className="wallet__text">{withdrawalText(withdrawal)}</Text>
      </View>
      <View className="card wallet__doors">
        <Cell title="手续费" value={feeFen === 0 ? '免' : formatFen(feeFen)} />
        <Cell title="申请时间" value={dayTime(createdAt)} />
        <Cell title="提现单号" hint={withdrawalNo} />
      </View>
      <Bar>
        {over ? null : (
          <Action kind="plain" onPress={onRefresh}>
            刷新
          </Action>
        )}
        <Action block onPress={onBack}>
          完成
        </Action>
      </Bar>
    </>
  );
}
