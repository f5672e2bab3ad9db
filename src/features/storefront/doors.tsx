import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { chooseCategory } from '@/state/browsing';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import './home.scss';

export interface Door {
  readonly categoryId: string;
  readonly name: string;
  readonly picture: string;
}

function enter(door: Door): void {
  chooseCategory(door.categoryId);
  void services.platform.navigation.tab('/pages/tabs/category/index');
}

/** Doors to the categories. */
export function Doors({ doors, height }: { doors: readonly Door[]; height: number }) {
  return (
    <View className="doors" style={{ height: `${height}px` }}>
      {doors.map((door) => (
        <View key={door.categoryId} className="door" {...press(() => enter(door), door.name)}>
          <Picture
            className="door__picture"
            src={services.picture(door.picture, 160)}
            tint="transparent"
          />
          <Text className="door__name">{door.name}</Text>
        </View>
      ))}
    </View>
  );
}
