import { Text, View } from '@tarojs/components';
import { press } from '@/ui/press';
import type { Control, Value } from './backend';
import { byHand, meansOf } from './device';
import { shownInstant } from './instant';
import { Values } from './values';

export interface ControlRowProps {
  readonly control: Control;
  readonly value: Value;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onSet: (value: Value) => void;
}

function words({ kind, options, unit = '' }: Control, value: Value): string {
  if (kind === 'action') return '';
  if (kind === 'toggle') return value === true ? '开' : '关';
  if (kind === 'instant') return shownInstant(value);
  if (kind === 'number') return `${String(value)}${unit}`;
  return options?.find((option) => option.value === value)?.label ?? String(value ?? '');
}

/** One control: its name and where it stands; pressed, what it can be set to. */
export function ControlRow({ control, value, open, onOpen, onSet }: ControlRowProps) {
  const { label, hint, note, where } = control;
  const isOurs = where === 'backend' || meansOf(control) !== null;
  if (!isOurs) {
    return (
      <View className="qa__row">
        <Text>{label}</Text>
        <Text className="qa__hint">{byHand(control)}</Text>
      </View>
    );
  }
  const now = words(control, value);
  return (
    <View className="qa__row">
      <View
        className="qa__head"
        {...press(onOpen, now ? `${label}，${now}` : label)}
        aria-expanded={open}
      >
        <View className="qa__name">
          <Text>{label}</Text>
          {hint ? <Text className="qa__hint">{hint}</Text> : null}
          {note ? <Text className="qa__note">{note}</Text> : null}
        </View>
        {now ? <Text className="qa__now">{now}</Text> : null}
      </View>
      {open ? <Values control={control} value={value} onSet={onSet} /> : null}
    </View>
  );
}
