import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { demoMark } from './demo-mark';
import './screen.scss';

export interface ScreenProps {
  readonly look: { readonly dark: boolean; readonly elder: boolean };
  /** Room kept free at the bottom for an action bar. */
  readonly bar?: boolean;
}

/** The root of every page: it carries the theme, the type scale and the safe area. */
export function Screen({ look, bar = false, children }: PropsWithChildren<ScreenProps>) {
  const classes = ['screen'];
  if (look.dark) classes.push('screen--dark');
  if (look.elder) classes.push('screen--elder');
  if (bar) classes.push('screen--bar');
  return (
    <View className={classes.join(' ')}>
      {children}
      {demoMark()}
    </View>
  );
}
