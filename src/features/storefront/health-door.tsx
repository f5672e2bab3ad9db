import { Text, View } from '@tarojs/components';
import { openPage } from '@/state/doors';
import { press } from '@/ui/press';
import './home.scss';

/** One calm way to the health code, there before anything of the shop is. */
export function HealthDoor({ height }: { readonly height: number }) {
  return (
    <View
      className="health-door"
      style={{ height: `${height}px` }}
      {...press(() => openPage('/pages/health/code/index'), '健康码')}
    >
      <Text className="health-door__name">健康码</Text>
      <Text className="health-door__text">出示、验码、扫码登记</Text>
      <View className="arrow" aria-hidden />
    </View>
  );
}
