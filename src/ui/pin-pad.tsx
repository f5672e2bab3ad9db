import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { press } from './press';
import './pin-pad.scss';

const ROWS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
] as const;

export interface PinDotsProps {
  readonly count: number;
  readonly length: number;
}

/** How many digits there are, never which. */
export function PinDots({ count, length }: PinDotsProps) {
  return (
    <View className="pin-dots" role="status" aria-label={`已输入 ${count} 位，共 ${length} 位`}>
      {Array.from({ length }, (_, at) => (
        <View key={at} className={at < count ? 'pin-dot pin-dot--on' : 'pin-dot'} aria-hidden />
      ))}
    </View>
  );
}

export interface PinKeysProps {
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
  /** What stands in the corner that no digit needs. */
  readonly spare?: { readonly label: string; readonly onPress: () => void };
}

function Key({ digit, onDigit }: { readonly digit: string } & Pick<PinKeysProps, 'onDigit'>) {
  return (
    <View className="pin-key" {...press(() => onDigit(digit))}>
      <Text>{digit}</Text>
    </View>
  );
}

/** Keys of our own: no field, so no keyboard remembers, suggests or fills in. */
export const PinKeys = memo(function PinKeys({ onDigit, onErase, spare }: PinKeysProps) {
  return (
    <View className="pin-keys">
      {ROWS.map((row) => (
        <View key={row[0]} className="pin-row">
          {row.map((digit) => (
            <Key key={digit} digit={digit} onDigit={onDigit} />
          ))}
        </View>
      ))}
      <View className="pin-row">
        {spare ? (
          <View className="pin-key pin-key--word" {...press(spare.onPress)}>
            <Text>{spare.label}</Text>
          </View>
        ) : (
          <View className="pin-key pin-key--none" aria-hidden />
        )}
        <Key digit="0" onDigit={onDigit} />
        <View className="pin-key pin-key--word" {...press(onErase, '删除一位')}>
          <Text>删除</Text>
        </View>
      </View>
    </View>
  );
});
