import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './bar.scss';

export interface BarProps {
  /** `tab`: the host's tab bar is below, so the safe area is not ours. */
  readonly above?: 'edge' | 'tab';
}

/** The bar at the bottom that holds a screen's one primary action. It never moves. */
export function Bar({ above = 'edge', children }: PropsWithChildren<BarProps>) {
  return <View className={`bar bar--${above}`}>{children}</View>;
}
