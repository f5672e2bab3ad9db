import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { addFen, formatFen, type Fen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import { parseYuan } from '@/domain/wallet/amount';
import type { WithdrawalState } from '@/domain/wallet/withdrawal';
import { walletApi } from '@/services/wallet';
import { useAccountKey } from '@/state/account-key';
import { useRead } from '@/state/reads';
import { useWithdrawal } from '@/state/wallet/use-withdrawal';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Cell } from '@/ui/cell';
import { Price } from '@/ui/price';
import { AmountField } from './amount-field';
import { SignPad } from './sign-pad';
import { Tracked } from './withdrawal-tracked';
import { useFirstWithdrawals, Withdrawals } from './withdrawals';
import { WithWallet, type Inside } from './with-wallet';

const PATH = '/pages/wallet/withdraw/index';

type One = ReturnType<typeof useWithdrawal>;
type State<N extends WithdrawalState['name']> = Extract<WithdrawalState, { name: N }>;

function useTerms() {
  const key = useAccountKey('withdrawal-terms');
  return useRead(key, () => walletApi.getWithdrawalTerms({}));
}

/** Asked for together with the wallet: the screen is drawn once. */
function useFormAhead(): boolean {
  const { data, failure } = useTerms();
  const listed = useFirstWithdrawals();
  return listed && (data !== undefined || failure !== undefined);
}

const yuan = (amount: Fen) => String(amount / 100);

function Form({ one, wallet }: { readonly one: One } & Pick<Inside, 'wallet'>) {
  const { state, send } = one;
  const { data: terms, refresh: renewTerms } = useTerms();
  const { availableFen } = wallet;
  const asked = useRef(availableFen);
  useEffect(() => {
    // Another balance: what may be withdrawn free of charge may have changed with it.
    if (asked.current === availableFen) return;
    asked.current = availableFen;
    void renewTerms();
  }, [availableFen, renewTerms]);
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const amountFen = parseYuan(text);
  const type = (next: string) => {
    setText(next);
    setError('');
  };
  const go = () => {
    if (amountFen === null || amountFen === 0) return setError('请填写提现金额');
    if (amountFen > wallet.availableFen) return setError('超过可用余额');
    send({ type: 'QUOTE', amountFen });
  };
  const message = state.name === 'EDITING' ? state.message : null;
  return (
    <>
      <View className="card">
        <Cell title="到账账户" value={terms?.payee ?? '本人账户'} />
        <AmountField label="提现金额" value={text} error={error || (message ?? '')} onType={type}>
          <Action kind="second" size="small" onPress={() => type(yuan(wallet.availableFen))}>
            全部
          </Action>
        </AmountField>
        <Text className="wallet__small">{`可用余额 ${formatFen(wallet.availableFen)}`}</Text>
        {terms ? (
          <Text className="wallet__small">
            {`单笔 ${formatFen(terms.minFen)} 至 ${formatFen(terms.maxFen)}；近 30 天还可免手续费提现 ${formatFen(terms.freeFen)}，超出部分收 ${terms.feeRate / 100}%`}
          </Text>
        ) : null}
      </View>
      <Withdrawals onOpen={(withdrawalNo) => send({ type: 'TAKE_UP', withdrawalNo })} />
      <Bar>
        <Action block busy={state.name === 'QUOTING'} onPress={go}>
          {amountFen ? `提现 ${formatFen(amountFen)}` : '下一步'}
        </Action>
      </Bar>
    </>
  );
}

function Review({
  one,
  state,
}: {
  readonly one: One;
  readonly state: State<'REVIEW' | 'SIGNING'>;
}) {
  const { amountFen, feeFen, arrivesBy, payee } = state.quote;
  return (
    <>
      <View className="card wallet__outcome">
        <Text className="wallet__small">到账金额</Text>
        <Price fen={amountFen} size="hero" />
      </View>
      <View className="card wallet__doors">
        <Cell title="到账账户" value={payee} />
        <Cell title="手续费" value={feeFen === 0 ? '免' : formatFen(feeFen)} />
        <Cell title="从余额扣" value={formatFen(addFen(amountFen, feeFen))} />
        <Cell title="预计到账" value={`${dayTime(arrivesBy)} 前`} />
      </View>
      <View className="wallet__links">
        <Action kind="plain" size="small" onPress={() => one.send({ type: 'BACK' })}>
          修改金额
        </Action>
      </View>
      <Bar>
        <Action block busy={state.name === 'SIGNING'} onPress={() => one.send({ type: 'CONFIRM' })}>
          {`确认提现 ${formatFen(amountFen)}`}
        </Action>
      </Bar>
    </>
  );
}

function Asking({ one, waits }: { readonly one: One; readonly waits: boolean }) {
  return (
    <>
      <View className="card wallet__outcome">
        <View role="status" aria-live="polite">
          <Text className="wallet__title">
            {waits ? '正在确认提现' : '提现结果确认中，请勿重复提交'}
          </Text>
        </View>
        <Text className="wallet__text">结果会自动更新，也可以稍后在提现记录里查看</Text>
      </View>
      <Bar>
        <Action block busy={waits} onPress={() => one.send({ type: 'REFRESH' })}>
          刷新结果
        </Action>
      </Bar>
    </>
  );
}

function Withdraw({ wallet, refresh }: Inside) {
  const { params } = useRouter();
  const one = useWithdrawal(params.no ?? '');
  const { state } = one;
  switch (state.name) {
    case 'EDITING':
    case 'QUOTING':
      return <Form one={one} wallet={wallet} />;
    case 'REVIEW':
    case 'SIGNING':
      return <Review one={one} state={state} />;
    case 'CHECKING':
    case 'UNRESOLVED':
      return <Asking one={one} waits={state.name === 'CHECKING'} />;
    case 'TRACKED':
      return (
        <Tracked
          withdrawal={state.withdrawal}
          onRefresh={() => one.send({ type: 'REFRESH' })}
          onBack={() => {
            refresh();
            one.send({ type: 'BACK' });
          }}
        />
      );
  }
}

/** Money out of the balance: fee and arrival first, then the password, then what became of it. */
export function WalletWithdrawScreen() {
  return (
    <WithWallet path={PATH} bar over={<SignPad />} useAhead={useFormAhead}>
      {(inside) => <Withdraw {...inside} />}
    </WithWallet>
  );
}
