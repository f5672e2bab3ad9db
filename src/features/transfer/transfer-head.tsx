import { Text, View } from '@tarojs/components';
import { dayTime, timeLeft } from '@/domain/order/time-words';
import { asksForMoney, isSettled, type Transfer } from '@/domain/transfer/transfer';
import { transferWords } from '@/domain/transfer/words';
import { useSecond } from '@/state/server-second';
import { arrival } from '@/ui/keys';
import { Price } from '@/ui/price';

const A_DAY_MS = 86_400_000;

/** The last day counts down by the server's clock; before it the date says enough. */
function Deadline({ until }: { readonly until: number }) {
  const left = until - useSecond();
  const words =
    left <= 0
      ? '转账时间已到，正在确认'
      : left < A_DAY_MS
        ? `请在 ${dayTime(until)} 前转入，还剩 ${timeLeft(left)}`
        : `请在 ${dayTime(until)} 前转入`;
  return <Text className="transfer-head__until">{words}</Text>;
}

/** Still to be sent, or what was asked for once nothing is missing or nothing is taken any more. */
function amountOf(transfer: Transfer) {
  const { state, remainingFen, amountFen } = transfer;
  if (state === 'PARTIAL') return { fen: remainingFen, lead: '还需转账' };
  if (isSettled(transfer)) return { fen: amountFen, lead: '已付' };
  return { fen: amountFen, lead: asksForMoney(transfer) ? '需转账' : '订单金额' };
}

export function TransferHead({ transfer }: { readonly transfer: Transfer }) {
  const { title, text, tone } = transferWords(transfer);
  const isOver = isSettled(transfer);
  return (
    <View className="card transfer-head">
      <Price {...amountOf(transfer)} size="hero" />
      <View
        key={isOver ? 'over' : 'open'}
        role="status"
        aria-live="polite"
        {...(isOver ? arrival : {})}
      >
        <Text className={`transfer-head__title transfer-head__title--${tone}`}>{title}</Text>
      </View>
      <Text className="transfer-head__text">{text}</Text>
      {asksForMoney(transfer) ? <Deadline until={transfer.expiresAt} /> : null}
    </View>
  );
}
