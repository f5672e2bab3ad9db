import { Text, View } from '@tarojs/components';
import { press } from './press';
import './tick.scss';
import './radio-row.scss';

export interface RadioRowProps {
  readonly title: string;
  /** One more line: what it is, or why it can't be chosen. */
  readonly text: string | null;
  readonly on: boolean;
  readonly off: boolean;
  readonly onPress: () => void;
}

/** One of several, the whole row being the target; what can't be chosen says why. */
export function RadioRow({ title, text, on, off, onPress }: RadioRowProps) {
  const dot = ['tick'];
  if (on) dot.push('tick--on');
  if (off) dot.push('tick--off');
  return (
    <View
      className={off ? 'radio-row radio-row--off' : 'radio-row'}
      {...press(() => (off ? undefined : onPress()), text === null ? title : `${title}，${text}`)}
      {...(off ? { 'aria-disabled': true } : {})}
      role="radio"
      aria-checked={on}
    >
      <View className="radio-row__words">
        <Text className="radio-row__title">{title}</Text>
        {text === null ? null : <Text className="radio-row__text">{text}</Text>}
      </View>
      <View className={dot.join(' ')} aria-hidden />
    </View>
  );
}
