import { Text, View } from '@tarojs/components';
import type { ProductOption } from '@/domain/catalog/product';
import type { Choice, ValueState } from '@/domain/catalog/sku-graph';
import { press } from '@/ui/press';
import type { Picker } from './use-picker';

function wordsOf(state: ValueState, choice: Choice, index: number): string {
  if (state === 'selectable') return '';
  if (state === 'sold-out') return '已售罄';
  const besides = choice.some((value, at) => at !== index && value !== null);
  return besides ? '无此组合' : '暂不供应';
}

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
              const words = wordsOf(state, picker.choice, index);
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
