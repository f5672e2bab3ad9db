import { Text, View } from '@tarojs/components';
import { enter, openPage } from '@/state/doors';
import { useSession } from '@/state/session';
import { press } from '@/ui/press';
import './home.scss';

/** The four ways of the elder mode: nothing else is needed at a door or at a counter. */
export function BigDoors({ height }: { readonly height: number }) {
  const signedIn = useSession(({ status }) => status === 'signed-in');
  const doors = [
    ['码', '健康码', () => openPage('/pages/health/code/index')],
    ['单', '我的订单', () => enter('/pages/orders/list/index', signedIn)],
    ['扫', '扫一扫', () => openPage('/pages/health/venue/index')],
    ['助', '帮助', () => openPage('/pages/account/about/index?doc=help')],
  ] as const;
  return (
    <View className="big-doors" style={{ height: `${height}px` }}>
      {doors.map(([mark, name, open]) => (
        <View key={name} className="big-door" {...press(open, name)}>
          <Text className="big-door__mark" aria-hidden>
            {mark}
          </Text>
          <Text className="big-door__name">{name}</Text>
        </View>
      ))}
    </View>
  );
}
