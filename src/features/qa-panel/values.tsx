import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Action } from '@/ui/action';
import { inputName } from '@/ui/native';
import { press } from '@/ui/press';
import type { Control, Value } from './backend';
import { instantOf, shownInstant } from './instant';

export interface ValuesProps {
  readonly control: Control;
  readonly value: Value;
  readonly onSet: (value: Value) => void;
}

const ON_OFF = [
  { value: true, label: '开' },
  { value: false, label: '关' },
] as const;

const optionsOf = (control: Control): readonly { value: Value; label: string }[] =>
  control.kind === 'toggle' ? [...ON_OFF] : [...(control.options ?? [])];

function Options({ control, value, onSet }: ValuesProps) {
  return (
    <View className="qa__values" role="radiogroup" aria-label={control.label}>
      {optionsOf(control).map((option) => (
        <View
          key={String(option.value)}
          className={option.value === value ? 'qa__value qa__value--on' : 'qa__value'}
          {...press(() => onSet(option.value), option.label)}
          role="radio"
          aria-checked={option.value === value}
        >
          <Text>{option.label}</Text>
        </View>
      ))}
    </View>
  );
}

/** A number or a time: typed, then set. */
function Typed({ control, value, onSet }: ValuesProps) {
  const isTime = control.kind === 'instant';
  const [text, setText] = useState(isTime ? shownInstant(value) : String(value));
  const typed = isTime ? instantOf(text) : Number(text.trim() || 'x');
  const { min = -Infinity, max = Infinity } = control;
  const fits = typed !== null && Number.isInteger(typed) && typed >= min && typed <= max;
  return (
    <View className="qa__typed">
      <Input
        className="qa__input"
        type="text"
        value={text}
        onInput={(event) => setText(event.detail.value)}
        {...inputName(control.label)}
      />
      <Action kind="second" size="small" disabled={!fits} onPress={() => onSet(typed)}>
        设置
      </Action>
      <Text className="qa__hint">
        {isTime ? '北京时间，年-月-日 时:分' : `${min} 到 ${max}${control.unit ?? ''}`}
      </Text>
    </View>
  );
}

/** What a control can be set to. */
export function Values(props: ValuesProps) {
  switch (props.control.kind) {
    case 'choice':
    case 'toggle':
      return <Options {...props} />;
    case 'number':
    case 'instant':
      return <Typed {...props} />;
    case 'action':
      return (
        <View className="qa__typed">
          <Action kind="second" size="small" onPress={() => props.onSet(null)}>
            执行
          </Action>
        </View>
      );
  }
}
