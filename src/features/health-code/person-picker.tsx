import { Text, View } from '@tarojs/components';
import type { Person } from '@/domain/health/code';
import { RELATION_WORDS } from '@/domain/health/words';
import { press } from '@/ui/press';

interface PersonPickerProps {
  readonly people: readonly Person[];
  readonly personId: string;
  readonly onPick: (personId: string) => void;
}

/** Oneself and whom the server has confirmed; nobody else can be looked up (G7). */
export function PersonPicker({ people, personId, onPick }: PersonPickerProps) {
  if (people.length < 2) return null;
  return (
    <View className="people" role="radiogroup" aria-label="出示谁的健康码">
      {people.map((one) => {
        const on = one.personId === personId;
        const words = RELATION_WORDS[one.relation];
        return (
          <View
            key={one.personId}
            className={on ? 'person person--on' : 'person'}
            {...press(() => onPick(one.personId), `${words} ${one.maskedName}`)}
            role="radio"
            aria-checked={on}
          >
            <Text className="person__relation">{words}</Text>
            <Text>{one.maskedName}</Text>
          </View>
        );
      })}
    </View>
  );
}
