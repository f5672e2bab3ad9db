import { Text, View } from '@tarojs/components';
import { useReveal } from '@/state/health/use-reveal';
import { Action } from '@/ui/action';

interface IdLineProps {
  readonly maskedName: string;
  readonly maskedNumber: string;
  /** Only one's own can be shown as a whole. */
  readonly isSelf: boolean;
}

/** Name and number, masked; as a whole by a tap and for ten seconds (G8). */
export function IdLine({ maskedName, maskedNumber, isSelf }: IdLineProps) {
  const { whole, busy, trouble, show, mask } = useReveal();
  return (
    <View className="card id-line">
      <View className="id-line__main">
        <Text className="id-line__name">{whole?.name ?? maskedName}</Text>
        <Text className="id-line__number">{whole?.number ?? maskedNumber}</Text>
        <View role="alert">
          <Text className="id-line__trouble">{trouble}</Text>
        </View>
      </View>
      {isSelf ? (
        <Action
          kind="plain"
          size="small"
          busy={busy}
          label={whole === null ? '显示完整姓名和证件号码 10 秒' : '隐藏姓名和证件号码'}
          onPress={whole === null ? show : mask}
        >
          {whole === null ? '显示' : '隐藏'}
        </Action>
      ) : null}
    </View>
  );
}
