import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { fen, formatFen } from '@/domain/money';
import { parseYuan } from '@/domain/wallet/amount';
import type { TopUpState } from '@/domain/wallet/top-up';
import { topUpWords } from '@/domain/wallet/words';
import { services } from '@/services';
import { useTopUp } from '@/state/wallet/use-top-up';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Price } from '@/ui/price';
import { press } from '@/ui/press';
import { AmountField } from './amount-field';
import { WithWallet, type Inside } from './with-wallet';

const { navigation, device } = services.platform;
const PATH = '/pages/wallet/topup/index';
const SUMS = [5_000, 10_000, 20_000, 50_000].map(fen);
const MOST = fen(2_000_000);

type TopUp = ReturnType<typeof useTopUp>;

function Form({ topUp, wallet }: { readonly topUp: TopUp } & Pick<Inside, 'wallet'>) {
  const { state, tap } = topUp;
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const amountFen = parseYuan(text);
  const type = (next: string) => {
    setText(next);
    setError('');
  };
  const go = () => {
    if (amountFen === null || amountFen === 0) return setError('请填写充值金额');
    if (amountFen > MOST) return setError(`单笔最多充值 ${formatFen(MOST)}`);
    void tap(amountFen);
  };
  const { text: message } = topUpWords(state);
  return (
    <>
      <View className="card">
        <AmountField label="充值金额" value={text} error={error || message} onType={type} />
        <View className="wallet__sums">
          {SUMS.map((sum) => (
            <View
              key={sum}
              className={sum === amountFen ? 'wallet__chip wallet__chip--on' : 'wallet__chip'}
              {...press(() => type(String(sum / 100)), `充值 ${formatFen(sum)}`)}
            >
              <Text>{`${sum / 100} 元`}</Text>
            </View>
          ))}
        </View>
        <Text className="wallet__small">{`当前可用余额 ${formatFen(wallet.availableFen)}`}</Text>
      </View>
      <Bar>
        <Action block busy={state.name === 'STARTING'} onPress={go}>
          {amountFen ? `用支付宝充值 ${formatFen(amountFen)}` : '用支付宝充值'}
        </Action>
      </Bar>
    </>
  );
}

const sumOf = (state: TopUpState) => ('topUp' in state ? state.topUp.amountFen : null);

function Outcome({ topUp, refresh }: { readonly topUp: TopUp } & Pick<Inside, 'refresh'>) {
  const { state, send } = topUp;
  const { title, text } = topUpWords(state);
  const amountFen = sumOf(state);
  const over = state.name === 'DONE' || state.name === 'CLOSED';
  const leave = () => {
    refresh();
    send({ type: 'BACK' });
  };
  return (
    <>
      <View className="card wallet__outcome">
        {amountFen === null ? null : <Price fen={amountFen} size="hero" />}
        <View role="status" aria-live="polite">
          <Text className="wallet__title">{title}</Text>
        </View>
        <Text className="wallet__text">{text}</Text>
      </View>
      <View className="wallet__links">
        <Action kind="plain" size="small" onPress={leave}>
          {over ? '再充一笔' : '换个金额重新充'}
        </Action>
        <Action
          kind="plain"
          size="small"
          onPress={() => void navigation.open('/pages/wallet/bills/index')}
        >
          查看账单
        </Action>
      </View>
      <Bar>
        {over ? (
          <Action block onPress={() => void navigation.replace('/pages/wallet/home/index')}>
            完成
          </Action>
        ) : (
          <Action
            block
            busy={state.name === 'CONFIRMING'}
            onPress={() => send({ type: 'REFRESH' })}
          >
            {state.name === 'AWAY' ? '我已付款' : '刷新结果'}
          </Action>
        )}
      </Bar>
    </>
  );
}

function TopUpByBrowser({ wallet, refresh }: Inside) {
  const { params } = useRouter();
  const topUp = useTopUp(params.topUpNo ?? '');
  const { name } = topUp.state;
  return name === 'IDLE' || name === 'STARTING' ? (
    <Form topUp={topUp} wallet={wallet} />
  ) : (
    <Outcome topUp={topUp} refresh={refresh} />
  );
}

/** A mini-program takes no money into a balance: said where it can be done. */
function TopUpElsewhere({ wallet }: Pick<Inside, 'wallet'>) {
  return (
    <View className="card">
      <Text className="wallet__heading">请在手机浏览器里充值</Text>
      <Text className="wallet__paragraph">
        小程序里不能给余额充值。请在手机浏览器打开两栖商城网页版，用同一个手机号登录，在「我的 ·
        余额」里充值，到账后这里会一起更新。
      </Text>
      <Text className="wallet__small">{`当前可用余额 ${formatFen(wallet.availableFen)}`}</Text>
    </View>
  );
}

/** Money into the balance. */
export function WalletTopUpScreen() {
  const here = device.host === 'h5';
  return (
    <WithWallet path={PATH} bar={here}>
      {(inside) => (here ? <TopUpByBrowser {...inside} /> : <TopUpElsewhere {...inside} />)}
    </WithWallet>
  );
}
