import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { press } from './press';
import './cell.scss';

export interface CellProps {
  readonly title: string;
  readonly value?: ReactNode;
  readonly hint?: string;
  /** With it the row is a door and shows an arrow. */
  readonly onPress?: () => void;
}

/** A row: title at the left, value at the right, an arrow when it opens something. */
export function Cell({ title, value, hint, onPress }: CellProps) {
  return (
    <View className="cell" {...(onPress ? press(onPress) : {})}>
      <View className="cell__main">
        <Text className="cell__title">{title}</Text>
        {hint ? <Text className="cell__hint">{hint}</Text> : null}
      </View>
      {value === undefined ? null : <View className="cell__value">{value}</View>}
      {onPress ? <View className="arrow" aria-hidden /> : null}
    </View>
  );
}
