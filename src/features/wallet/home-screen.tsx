import { Text, View } from '@tarojs/components';
import { formatFen } from '@/domain/money';
import { orderTail } from '@/domain/order/order-words';
import { dayTime } from '@/domain/order/time-words';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { Cell } from '@/ui/cell';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { WithWallet, type Inside } from './with-wallet';

const open = (path: string) => void services.platform.navigation.open(path);

function Held({ wallet }: Pick<Inside, 'wallet'>) {
  if (wallet.holds.length === 0) return null;
  return (
    <View className="card">
      <Text className="wallet__heading">{`为订单留出 ${formatFen(wallet.heldFen)}`}</Text>
      <Text className="wallet__small">付清其余金额时才会扣；订单没付成会自动退回</Text>
      {wallet.holds.map(({ orderNo, amountFen }) => (
        <Cell
          key={orderNo}
          title={`订单尾号 ${orderTail(orderNo)}`}
          value={formatFen(amountFen)}
          onPress={() => open(`/pages/trade/result/index?orderNo=${orderNo}`)}
        />
      ))}
    </View>
  );
}

function Overview({ wallet }: Inside) {
  const { lockedUntil, hasPassword, availableFen, balanceFen } = wallet;
  const locked = lockedUntil !== null && lockedUntil > services.serverNow();
  return (
    <>
      {locked ? (
        <Notice action="重设密码" onPress={() => open('/pages/wallet/password/index')}>
          {`密码错误次数过多，余额支付 ${dayTime(lockedUntil)} 后恢复`}
        </Notice>
      ) : null}
      <View className="card wallet__sum">
        <Text className="wallet__small">可用余额</Text>
        <Price fen={availableFen} size="hero" />
        {wallet.heldFen > 0 ? (
          <Text className="wallet__small">{`总余额 ${formatFen(balanceFen)}`}</Text>
        ) : null}
        <View className="wallet__ways">
          <Action kind="plain" onPress={() => open('/pages/wallet/withdraw/index')}>
            提现
          </Action>
          <Action onPress={() => open('/pages/wallet/topup/index')}>充值</Action>
        </View>
      </View>
      <Held wallet={wallet} />
      <View className="card wallet__doors">
        <Cell title="账单" onPress={() => open('/pages/wallet/bills/index')} />
        <Cell
          title="支付密码"
          value={hasPassword ? '修改或重设' : '未设置'}
          onPress={() => open('/pages/wallet/password/index')}
        />
      </View>
    </>
  );
}

/** The balance: what can be spent, what is put aside and why, and the ways in and out. */
export function WalletHomeScreen() {
  return (
    <WithWallet path="/pages/wallet/home/index">{(inside) => <Overview {...inside} />}</WithWallet>
  );
}
