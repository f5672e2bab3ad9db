import { View } from '@tarojs/components';
import { press } from './press';
import './tick.scss';

export interface TickProps {
  readonly on: boolean;
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

/** A round check mark with a full-size target. */
export function Tick({ on, label, onPress, disabled = false }: TickProps) {
  const classes = ['tick'];
  if (on) classes.push('tick--on');
  if (disabled) classes.push('tick--off');
  return (
    <View
      className={classes.join(' ')}
      {...press(() => (disabled ? undefined : onPress()), label)}
      role="checkbox"
      aria-checked={on}
    />
  );
}
