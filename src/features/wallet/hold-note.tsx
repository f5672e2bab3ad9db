import { Text, View } from '@tarojs/components';
import { holdWords, movingWords } from '@/domain/wallet/words';
import { releaseHold, useHold, useMovingHold } from '@/state/wallet/combine';
import { Action } from '@/ui/action';
import './hold-note.scss';

/** What of the balance this order has, and the way to have it back. */
export function HoldNote({ orderNo }: { readonly orderNo: string }) {
  const hold = useHold(orderNo);
  const words = holdWords(hold);
  if (words === null) return null;
  return (
    <View className="card hold" role="status">
      <View className="hold__words">
        <Text className="hold__title">{words.title}</Text>
        <Text className="hold__text">{words.text}</Text>
      </View>
      {hold.name === 'HELD' ? (
        <Action kind="plain" size="small" onPress={releaseHold}>
          退回余额
        </Action>
      ) : null}
    </View>
  );
}

/** While it is not settled what a cashier has to take, nothing below can be pressed. */
export function HoldVeil() {
  const words = movingWords(useMovingHold());
  if (words === null) return null;
  return (
    <View className="veil" role="status" catchMove>
      <View className="veil__box">
        <Text>{words}</Text>
      </View>
    </View>
  );
}
