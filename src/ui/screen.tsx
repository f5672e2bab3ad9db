import { View } from '@tarojs/components';
import { useContext, type PropsWithChildren } from 'react';
import { demoMark } from './demo-mark';
import { ScreenLayer } from './screen-layer';
import './screen.scss';

export interface ScreenProps {
  readonly look: { readonly dark: boolean; readonly elder: boolean; readonly large?: boolean };
  /** Room kept free at the bottom for an action bar. */
  readonly bar?: boolean;
  /** Nothing of the app lies over it: it is what one reads before one answers. */
  readonly free?: boolean;
}

/** The root of every page: it carries the theme, the type scale and the safe area. */
export function Screen({
  look,
  bar = false,
  free = false,
  children,
}: PropsWithChildren<ScreenProps>) {
  const layer = useContext(ScreenLayer);
  const classes = ['screen'];
  if (look.dark) classes.push('screen--dark');
  if (look.elder) classes.push('screen--elder');
  if (look.large) classes.push('screen--large');
  if (bar) classes.push('screen--bar');
  return (
    <View className={classes.join(' ')}>
      {children}
      {free ? null : layer}
      {demoMark()}
    </View>
  );
}
