import { Text, View } from '@tarojs/components';
import { press } from '@/ui/press';

export interface ChoiceRowProps<T extends string> {
  readonly name: string;
  readonly hint?: string;
  readonly choices: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
}

/** A setting with a few values, all in sight. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { name, hint, choices, chosen, onChoose } = props;
  return (
    <View className="choice" role="radiogroup" aria-label={name}>
      <Text className="choice__name">{name}</Text>
      {hint ? <Text className="choice__hint">{hint}</Text> : null}
      <View className="choice__values">
        {choices.map(([value, words]) => (
          <View
            key={value}
            className={value === chosen ? 'choice__value choice__value--on' : 'choice__value'}
            {...press(() => onChoose(value), words)}
            role="radio"
            aria-checked={value === chosen}
          >
            <Text>{words}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}
