import { View } from '@tarojs/components';
import { failureWords } from '@/domain/failure-words';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { enter, openPage } from '@/state/doors';
import { useOnReturn } from '@/state/on-return';
import { useRead } from '@/state/reads';
import { useSession } from '@/state/session';
import { settings, useLook } from '@/state/settings';
import { Cell } from '@/ui/cell';
import { Notice } from '@/ui/notice';
import { Screen } from '@/ui/screen';
import { Head } from './head';
import { OrderDoors } from './order-doors';
import { PhoneCard } from './phone-card';
import './me.scss';

/** Who is here, their orders, and the ways to everything about the account. */
export function MeScreen() {
  const look = useLook();
  const status = useSession((state) => state.status);
  const known = useSession((state) => state.session);
  const key = useAccountKey('me');
  const signedIn = status === 'signed-in';
  const me = useRead(signedIn ? key : null, () => services.api.getMe({}));
  useOnReturn(() => {
    if (signedIn) void me.refresh();
  });
  const session = signedIn ? (me.data?.session ?? known) : null;
  const failure = signedIn ? me.failure : undefined;
  return (
    <Screen look={look}>
      {failure ? (
        <Notice action="重试" onPress={() => void me.refresh()}>
          {`${failureWords(failure).title}，订单数量可能不是最新`}
        </Notice>
      ) : null}
      <Head status={status} session={session} />
      {session?.nickname && session.maskedPhone === null ? (
        <PhoneCard onLinked={() => void me.refresh()} />
      ) : null}
      <OrderDoors signedIn={signedIn} counts={signedIn ? me.data?.orderCounts : undefined} />
      <View className="card me__doors">
        <Cell title="健康码" onPress={() => openPage('/pages/health/code/index')} />
        <Cell title="余额" onPress={() => enter('/pages/wallet/home/index', signedIn)} />
        <Cell title="收货地址" onPress={() => enter('/pages/address/list/index', signedIn)} />
        <Cell
          title="长辈模式"
          value={look.elder ? '已开启' : '未开启'}
          onPress={() => settings.getState().choose({ elder: look.elder ? 'off' : 'on' })}
        />
        <Cell title="设置" onPress={() => openPage('/pages/account/settings/index')} />
        <Cell title="关于与协议" onPress={() => openPage('/pages/account/about/index')} />
      </View>
    </Screen>
  );
}
