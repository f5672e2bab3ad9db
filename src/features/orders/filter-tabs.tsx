import { Text, View } from '@tarojs/components';
import { ORDER_FILTERS, type OrderFilter } from '@/domain/order/stage';
import { press } from '@/ui/press';

interface FilterTabsProps {
  readonly filter: OrderFilter;
  readonly onChoose: (filter: OrderFilter) => void;
}

export function FilterTabs({ filter, onChoose }: FilterTabsProps) {
  return (
    <View className="order-tabs" role="tablist">
      {ORDER_FILTERS.map((each) => {
        const on = each.filter === filter;
        return (
          <View
            key={each.filter}
            className={on ? 'order-tabs__tab order-tabs__tab--on' : 'order-tabs__tab'}
            {...press(() => onChoose(each.filter), each.name)}
            role="tab"
            aria-selected={on}
          >
            <Text>{each.name}</Text>
          </View>
        );
      })}
    </View>
  );
}
