import { ScrollView, Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { Category } from '@/domain/catalog/product';
import { chooseChild } from '@/state/browsing';
import { press } from '@/ui/press';

export interface ChipsProps {
  readonly category: Category;
  /** Chosen sub-category, null for all. */
  readonly chosen: string | null;
}

/** Sub-categories in one line that is scrolled sideways. */
export const Chips = memo(function Chips({ category, chosen }: ChipsProps) {
  const all = { categoryId: null, name: '全部' };
  return (
    <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
      {[all, ...category.children].map(({ categoryId, name }) => (
        <View
          key={categoryId ?? 'all'}
          className="chips__target"
          {...press(() => chooseChild(category.categoryId, categoryId), name)}
          aria-pressed={categoryId === chosen}
        >
          <Text className={categoryId === chosen ? 'chip chip--on' : 'chip'}>{name}</Text>
        </View>
      ))}
    </ScrollView>
  );
});
