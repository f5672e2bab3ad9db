import { Text, View } from '@tarojs/components';
import type { Doing } from '@/domain/transfer/state';
import type { ExcessWay } from '@/domain/transfer/transfer';
import { Action } from '@/ui/action';

interface ExcessCardProps {
  readonly doing: Doing | null;
  readonly onChoose: (way: ExcessWay) => void;
}

/** Where the excess goes. */
export function ExcessCard({ doing, onChoose }: ExcessCardProps) {
  return (
    <View className="card">
      <Text className="transfer-card__title">多转的钱退到哪里</Text>
      <View className="transfer-ways">
        {(
          [
            ['REFUND', '原路退回'],
            ['BALANCE', '存入余额'],
          ] as const
        ).map(([way, words]) => (
          <Action
            key={way}
            kind="second"
            size="small"
            busy={doing === way}
            disabled={doing !== null && doing !== way}
            onPress={() => onChoose(way)}
          >
            {words}
          </Action>
        ))}
      </View>
    </View>
  );
}
