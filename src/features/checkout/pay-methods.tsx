import { Text, View } from '@tarojs/components';
import { CHANNELS, type Channel } from '@/domain/payment/channel';
import { Tick } from '@/ui/tick';

export interface PayMethodsProps {
  readonly channels: readonly Channel[];
  readonly chosen: Channel;
  readonly onChoose: (channel: Channel) => void;
}

/** How to pay on this host, best first. */
export function PayMethods({ channels, chosen, onChoose }: PayMethodsProps) {
  return (
    <View className="card" role="radiogroup" aria-label="支付方式">
      <Text className="till-label">支付方式</Text>
      {channels.map((channel) => (
        <View key={channel} className="till-method">
          <Text>{CHANNELS[channel].label}</Text>
          <Tick
            on={channel === chosen}
            label={CHANNELS[channel].label}
            onPress={() => onChoose(channel)}
          />
        </View>
      ))}
    </View>
  );
}
