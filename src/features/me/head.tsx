import { Text, View } from '@tarojs/components';
import type { Session } from '@/domain/session';
import { signInFor } from '@/state/doors';
import { Action } from '@/ui/action';

const ME = '/pages/tabs/me/index';

export interface HeadProps {
  readonly status: 'unknown' | 'guest' | 'signed-in';
  readonly session: Session | null;
}

/** Who is signed in, or the way to sign in. */
export function Head({ status, session }: HeadProps) {
  if (status === 'guest') {
    return (
      <View className="me__head">
        <View className="me__face" aria-hidden>
          <View className="me__nobody" />
        </View>
        <View className="me__who">
          <Text className="me__name">未登录</Text>
          <Text className="me__phone">登录后查看订单和收货地址</Text>
        </View>
        <Action size="small" onPress={() => signInFor(ME)}>
          登录
        </Action>
      </View>
    );
  }
  const name = session?.nickname ?? '';
  const phone = session?.maskedPhone ? `手机号 ${session.maskedPhone}` : '未绑定手机号';
  return (
    <View className="me__head">
      <View className="me__face" aria-hidden>
        <Text>{name.slice(0, 1)}</Text>
      </View>
      {name ? (
        <View className="me__who">
          <Text className="me__name">{name}</Text>
          <Text className="me__phone">{phone}</Text>
        </View>
      ) : (
        <View className="me__who" role="status" aria-label="加载中">
          <View className="me__bone" />
          <View className="me__bone me__bone--short" />
        </View>
      )}
    </View>
  );
}
