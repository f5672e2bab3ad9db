import { View } from '@tarojs/components';
import { useState } from 'react';
import { services } from '@/services';
import { useAgreed } from '@/state/consent';
import { signOut, useSession } from '@/state/session';
import { useLook, useSettings, type ElderChoice, type ThemeChoice } from '@/state/settings';
import { withdrawConsent } from '@/state/withdraw-consent';
import { Action } from '@/ui/action';
import { Cell } from '@/ui/cell';
import { Screen } from '@/ui/screen';
import { ChoiceRow } from './choice-row';
import './account.scss';

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ['auto', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
];
const IMPROVE: readonly (readonly ['on' | 'off', string])[] = [
  ['on', '参与'],
  ['off', '不参与'],
];
const ELDER: readonly (readonly [ElderChoice, string])[] = [
  ['auto', '跟随系统'],
  ['on', '开启'],
  ['off', '关闭'],
];

/** How the shop looks on this device, what it may report, and signing out. */
export function SettingsScreen() {
  const look = useLook();
  const { theme, elder, improve, choose } = useSettings();
  const agreed = useAgreed();
  const signedIn = useSession((state) => state.status === 'signed-in');
  return (
    <Screen look={look}>
      <View className="card">
        <ChoiceRow
          name="外观"
          choices={THEMES}
          chosen={theme}
          onChoose={(next) => choose({ theme: next })}
        />
        <ChoiceRow
          name="长辈模式"
          hint="字更大，按钮更大"
          choices={ELDER}
          chosen={elder}
          onChoose={(next) => choose({ elder: next })}
        />
        <ChoiceRow
          name="体验改进"
          hint="只上报打开快慢、支付耗时和出错次数，不含姓名、电话、地址和买了什么，随时可以关闭"
          choices={IMPROVE}
          chosen={improve ? 'on' : 'off'}
          onChoose={(next) => choose({ improve: next === 'on' })}
        />
      </View>
      {agreed ? <Withdraw /> : null}
      {signedIn ? <SignOut /> : null}
    </Screen>
  );
}

/** What was agreed to can be taken back as easily as it was given. */
function Withdraw() {
  const { navigation } = services.platform;
  const withdraw = async () => {
    const sure = await navigation.confirm({
      title: '撤回隐私同意',
      text: '撤回后会退出登录，本机不再保存你的账号信息；购物车会保留，仍可浏览商品。',
      yes: '撤回同意',
      no: '取消',
    });
    if (!sure) return;
    await withdrawConsent();
    navigation.toast('已撤回同意');
  };
  return (
    <View className="card about__rows">
      <Cell title="撤回隐私同意" onPress={() => void withdraw()} />
    </View>
  );
}

function SignOut() {
  const [busy, setBusy] = useState(false);
  const { navigation } = services.platform;
  const leave = async () => {
    const sure = await navigation.confirm({
      title: '退出登录',
      text: '退出后本机不再显示你的订单和地址，购物车会保留。',
      yes: '退出登录',
      no: '取消',
    });
    if (!sure) return;
    setBusy(true);
    await signOut();
    await navigation.tab('/pages/tabs/me/index');
  };
  return (
    <View className="settings__out">
      <Action block kind="danger" busy={busy} onPress={() => void leave()}>
        退出登录
      </Action>
    </View>
  );
}
