import { Text, View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import type { SignState } from '@/domain/wallet/pay-state';
import { SIGN_LEAD, signWords } from '@/domain/wallet/words';
import { services } from '@/services';
import { pad, usePad } from '@/state/wallet/pad';
import { PASSWORD_LENGTH } from '@/state/wallet/secret';
import { Action } from '@/ui/action';
import { PinDots, PinKeys } from '@/ui/pin-pad';
import { press } from '@/ui/press';
import { Price } from '@/ui/price';
import './sign-pad.scss';

type Shown = Exclude<SignState, { name: 'IDLE' | 'ENDED' }>;

const setPassword = () => void services.platform.navigation.open('/pages/wallet/password/index');

const FORGOT = { label: '忘记密码', onPress: setPassword };

const CAN_LEAVE: readonly SignState['name'][] = ['READING', 'ASKING', 'UNSET', 'LOCKED', 'LOW'];

function What({ state }: { readonly state: Shown }) {
  const payee = 'facts' in state ? state.facts.payee : '';
  return (
    <View className="sign__what">
      <Text className="sign__lead">
        {payee ? `${SIGN_LEAD[state.job.purpose]} · ${payee}` : SIGN_LEAD[state.job.purpose]}
      </Text>
      <Price fen={state.job.amountFen} size="hero" />
    </View>
  );
}

function Asking({ typed, wrong }: { readonly typed: number; readonly wrong: string }) {
  return (
    <>
      <PinDots count={typed} length={PASSWORD_LENGTH} />
      <View className="sign__note" role="alert">
        <Text>{wrong}</Text>
      </View>
      <PinKeys onDigit={pad.type} onErase={pad.erase} spare={FORGOT} />
    </>
  );
}

function Stopped({ state, text }: { readonly state: Shown; readonly text: string }) {
  const sets = state.name === 'UNSET' || state.name === 'LOCKED';
  return (
    <View className="sign__stop">
      <Text className="sign__text">{text}</Text>
      {sets ? (
        <Action block onPress={setPassword}>
          {state.name === 'UNSET' ? '去设置支付密码' : '重设支付密码'}
        </Action>
      ) : null}
      {state.name === 'LOW' ? (
        <Action block onPress={pad.cancel}>
          知道了
        </Action>
      ) : null}
    </View>
  );
}

function Sheet({ state, typed }: { readonly state: Shown; readonly typed: number }) {
  const { title, text } = signWords(state);
  const busy = !CAN_LEAVE.includes(state.name) || state.name === 'READING';
  return (
    <View className="sign" role="dialog" aria-modal aria-label={title}>
      <View className="sign__scrim" catchMove />
      <View className="sign__panel" catchMove>
        <View className="sign__head">
          <Text className="sign__title">{title}</Text>
          {CAN_LEAVE.includes(state.name) ? (
            <View className="sign__close" {...press(pad.cancel, '取消')}>
              <Text>取消</Text>
            </View>
          ) : null}
        </View>
        <What state={state} />
        {state.name === 'ASKING' ? <Asking typed={typed} wrong={text} /> : null}
        {busy ? (
          <View className="sign__busy" role="status">
            <View className="sign__spin" aria-hidden />
            <Text className="sign__text">{text}</Text>
          </View>
        ) : null}
        {state.name === 'ASKING' || busy ? null : <Stopped state={state} text={text} />}
      </View>
    </View>
  );
}

/** The pad that asks for the payment password, over whatever page asks for one. */
export function SignPad() {
  const { state, typed } = usePad();
  useEffect(() => pad.shownOn(), []);
  useDidHide(pad.clear);
  useDidShow(pad.shown);
  if (state.name === 'IDLE' || state.name === 'ENDED') return null;
  return <Sheet state={state} typed={typed} />;
}
