import { Input, View } from '@tarojs/components';
import { memo, useRef, useState } from 'react';
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
  /** Called when a limit is reached, beside the change it may still cause. */
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
  const latest = useRef(go);
  latest.current = go;
  return (
    <View className="stepper">
      <View
        className={value <= min ? 'stepper__key stepper__key--off' : 'stepper__key'}
        {...press(() => go(value - 1), `减少${label}`)}
      />
      <Count value={value} name={`${label}数量`} done={latest} />
      <View
        className={value >= max ? 'stepper__key stepper__key--off' : 'stepper__key'}
        {...press(() => go(value + 1), `增加${label}`)}
      />
    </View>
  );
}

interface CountProps {
  readonly value: number;
  readonly name: string;
  readonly done: { readonly current: (value: number) => void };
}

/**
 * The number itself. It follows what is typed, so that the field changes back when a limit takes
 * the number back; memo, because Taro sends an input's value with every redraw.
 */
const Count = memo(function Count({ value, name, done }: CountProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      className="stepper__value"
      type="number"
      value={typed ?? String(value)}
      {...inputName(name)}
      onInput={(event) => setTyped(event.detail.value)}
      onBlur={(event) => {
        setTyped(null);
        const number = Number.parseInt(event.detail.value, 10);
        if (!Number.isNaN(number)) done.current(number);
      }}
    />
  );
});
