import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { services } from '@/services';
import { useSession } from '@/state/session';
import { useLook } from '@/state/settings';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { HostLogin } from './host-login';
import { goOn } from './next-path';
import { SmsLogin } from './sms-login';
import './account.scss';

/** `?next=…`: a path of this app to go on to. Each host signs in by its own best way. */
export function LoginScreen() {
  const look = useLook();
  const { next } = useRouter().params;
  const byHost = services.platform.login.phoneButton !== null;
  /** In a browser the phone number is the way in; on the hosts it is what may still be missing. */
  const known = useSession(
    ({ session }) => session !== null && (!byHost || session.maskedPhone !== null),
  );
  const onDone = () => goOn(next);
  return (
    <Screen look={look}>
      {known ? (
        <Empty title="已登录" action="继续" onPress={onDone} />
      ) : (
        <>
          <View className="login__head">
            <Text className="login__title">登录两栖商城</Text>
            <Text className="login__text">用同一手机号登录，微信、支付宝和浏览器可见同一订单</Text>
          </View>
          {byHost ? <HostLogin onDone={onDone} /> : <SmsLogin onDone={onDone} />}
        </>
      )}
    </Screen>
  );
}
