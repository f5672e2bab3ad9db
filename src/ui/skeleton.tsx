import { View } from '@tarojs/components';
import './skeleton.scss';

export interface SkeletonProps {
  /** `cards`: two columns of product cards; `rows`: list rows with a picture; `lines`: text. */
  readonly shape: 'cards' | 'rows' | 'lines';
  readonly count?: number;
}

/** Has the shape of what comes, so nothing jumps when it is there. */
export function Skeleton({ shape, count = 4 }: SkeletonProps) {
  return (
    <View className={`bones bones--${shape}`} role="status" aria-label="加载中">
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className="bones__item" />
      ))}
    </View>
  );
}
