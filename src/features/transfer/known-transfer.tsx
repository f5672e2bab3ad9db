import { Text, View } from '@tarojs/components';
import { isOpen, mayChoose, type Transfer } from '@/domain/transfer/transfer';
import type { Known } from '@/domain/transfer/state';
import { services } from '@/services';
import type { UsedTransfer } from '@/state/transfer/use-transfer';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Notice } from '@/ui/notice';
import { AccountCard } from './account-card';
import { ExcessCard } from './excess-card';
import { Help } from './help';
import { ProofsCard } from './proofs-card';
import { Timeline } from './timeline';
import { TransferHead } from './transfer-head';

type KnownTransferProps = Omit<UsedTransfer, 'state'> & { readonly state: Known };

const { navigation } = services.platform;

const toOrder = (orderNo: string) =>
  void navigation.replace(`/pages/orders/detail/index?orderNo=${orderNo}`);

function Main({ state, desk }: Pick<KnownTransferProps, 'state' | 'desk'>) {
  const { known, doing } = state;
  if (!isOpen(known)) {
    return (
      <Action block onPress={() => toOrder(known.orderNo)}>
        查看订单
      </Action>
    );
  }
  return known.reportedAt === null ? (
    <Action block busy={doing === 'report'} onPress={desk.iSent}>
      我已转账
    </Action>
  ) : (
    <Action block kind="second" onPress={desk.refresh}>
      刷新到账情况
    </Action>
  );
}

function Troubles({ state, desk }: Pick<KnownTransferProps, 'state' | 'desk'>) {
  if (state.trouble !== null) return <Notice>{state.trouble}</Notice>;
  if (state.failures === 0) return null;
  return (
    <Notice action="刷新" onPress={desk.refresh}>
      网络不太稳定，显示的是之前的情况
    </Notice>
  );
}

function Rules({ onlineLocked, state }: Transfer) {
  return (
    <View className="transfer-rules">
      <Text className="transfer-rules__line">
        请用本人或本单位的账户转账。附言码写错或漏写，要等人工核对，会慢一些。
      </Text>
      {onlineLocked ? (
        <Text className="transfer-rules__line">
          {state === 'PARTIAL'
            ? '已收到部分款项，补足前不能改用其他支付方式。'
            : '核对完成前不能改用其他支付方式。'}
        </Text>
      ) : null}
    </View>
  );
}

/** Amount first, then the state in words, then what to do, then what happened. */
export function KnownTransfer({ state, desk, proofs, items }: KnownTransferProps) {
  const { known } = state;
  const open = isOpen(known);
  return (
    <>
      <Troubles state={state} desk={desk} />
      <TransferHead transfer={known} />
      {mayChoose(known) ? <ExcessCard doing={state.doing} onChoose={desk.choose} /> : null}
      {open ? <AccountCard transfer={known} /> : null}
      {open ? <Rules {...known} /> : null}
      {open ? <ProofsCard transfer={known} proofs={proofs} items={items} /> : null}
      <Timeline moments={known.timeline} />
      <Help
        orderNo={known.orderNo}
        rev={known.rev}
        onOrder={() => toOrder(known.orderNo)}
        open={open}
      />
      <Bar>
        <Main state={state} desk={desk} />
      </Bar>
    </>
  );
}
