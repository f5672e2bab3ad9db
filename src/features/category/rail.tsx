import { ScrollView, Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { Category } from '@/domain/catalog/product';
import { chooseCategory } from '@/state/browsing';
import { press } from '@/ui/press';

export interface RailProps {
  readonly categories: readonly Category[];
  readonly chosen: string;
}

/** The categories, one below the other. */
export const Rail = memo(function Rail({ categories, chosen }: RailProps) {
  return (
    <ScrollView className="rail" scrollY>
      {categories.map(({ categoryId, name }) => (
        <View
          key={categoryId}
          className={categoryId === chosen ? 'rail__item rail__item--on' : 'rail__item'}
          {...press(() => chooseCategory(categoryId), name)}
          aria-pressed={categoryId === chosen}
        >
          <Text>{name}</Text>
        </View>
      ))}
    </ScrollView>
  );
});
