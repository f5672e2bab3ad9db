import { Input, Text, View } from '@tarojs/components';
import { inputName } from './native';
import { press } from './press';
import './stepper.scss';

export interface StepperProps {
  readonly value: number;
  readonly max: number;
  readonly min?: number;
  /** What is counted, for screen readers. */
  readonly label: string;
  readonly onChange: (value: number) => void;
  /** Called instead of a change when a limit is reached. */
  readonly onLimit?: (limit: 'min' | 'max') => void;
}

/** Minus, number, plus. The number can be typed; it is kept between `min` and `max`. */
export function Stepper({ value, max, min = 1, label, onChange, onLimit }: StepperProps) {
  const go = (next: number) => {
    if (next < min) onLimit?.('min');
    else if (next > max) onLimit?.('max');
    const kept = Math.min(Math.max(next, min), max);
    if (kept !== value) onChange(kept);
  };
  return (
    <View className="stepper">
      <View
        className={value <= min ? 'stepper__key stepper__key--off' : 'stepper__key'}
        {...press(() => go(value - 1), `减少${label}`)}
      >
        <Text>−</Text>
      </View>
      <Input
        className="stepper__value"
        type="number"
        value={String(value)}
        {...inputName(`${label}数量`)}
        onBlur={(event) => go(Number.parseInt(event.detail.value, 10) || min)}
      />
      <View
        className={value >= max ? 'stepper__key stepper__key--off' : 'stepper__key'}
        {...press(() => go(value + 1), `增加${label}`)}
      >
        <Text>+</Text>
      </View>
    </View>
  );
}
