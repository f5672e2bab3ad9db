import { View } from '@tarojs/components';
import { press } from './press';
import './action.scss';

export interface ActionProps {
  readonly children: string;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'second' | 'plain' | 'danger';
  readonly size?: 'large' | 'small';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly block?: boolean;
  readonly label?: string;
}

/** A button with words, which are its name unless it is given another. While `busy` or `disabled` it swallows taps and says so. */
export function Action(props: ActionProps) {
  const { children, onPress, kind = 'primary', size = 'large', busy, disabled, block } = props;
  const off = Boolean(busy) || Boolean(disabled);
  const classes = ['action', `action--${kind}`, `action--${size}`];
  if (off) classes.push('action--off');
  if (block) classes.push('action--block');
  return (
    <View
      className={classes.join(' ')}
      {...press(() => (off ? undefined : onPress()), props.label)}
      {...(off ? { 'aria-disabled': true } : {})}
    >
      {busy ? <View className="action__spin" /> : null}
      {children}
    </View>
  );
}
