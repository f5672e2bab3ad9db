import { Text, View } from '@tarojs/components';
import type { ProductOption } from '@/domain/catalog/product';
import type { ValueState } from '@/domain/catalog/sku-graph';
import { press } from '@/ui/press';
import type { Picker } from './use-picker';

const WORDS: Record<ValueState, string> = {
  selectable: '',
  'sold-out': '已售罄',
  impossible: '无此组合',
};

function classOf(state: ValueState, on: boolean): string {
  if (on) return 'value value--on';
  return state === 'selectable' ? 'value' : `value value--${state}`;
}

export interface OptionRowsProps {
  readonly options: readonly ProductOption[];
  readonly picker: Picker;
}

/** One row an option. What cannot be had stays readable and says why when it is tapped. */
export function OptionRows({ options, picker }: OptionRowsProps) {
  return (
    <>
      {options.map(({ name, values }, index) => (
        <View key={name} className="option" role="group" aria-label={name}>
          <Text className="option__name">{name}</Text>
          <View className="option__values">
            {values.map((value, at) => {
              const state = picker.states[index]?.[at] ?? 'impossible';
              const on = picker.choice[index] === value;
              const words = WORDS[state];
              return (
                <View
                  key={value}
                  className={classOf(state, on)}
                  {...press(() => picker.pick(index, value), words ? `${value}，${words}` : value)}
                  aria-pressed={on}
                  aria-disabled={state !== 'selectable'}
                >
                  <Text>{value}</Text>
                  {words ? <Text className="value__why">{words}</Text> : null}
                </View>
              );
            })}
          </View>
        </View>
      ))}
    </>
  );
}
