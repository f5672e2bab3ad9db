import { ScrollView, Text, View } from '@tarojs/components';
import type { Banner } from '@/domain/catalog/product';
import { services } from '@/services';
import { Picture } from '@/ui/picture';
import { press } from '@/ui/press';
import './home.scss';

export interface BannersProps {
  readonly banners: readonly Banner[];
  readonly height: number;
}

/** Banners that are swiped by hand: they never move by themselves. */
export function Banners({ banners, height }: BannersProps) {
  return (
    <ScrollView className="banners" scrollX enhanced showScrollbar={false} pagingEnabled>
      {banners.map((banner) => (
        <View
          key={banner.bannerId}
          className="banner"
          style={{ height: `${height}px`, backgroundColor: banner.tint }}
          {...press(() => open(banner), `${banner.title}，${banner.subtitle}`)}
        >
          <Picture src={services.picture(banner.picture, 750)} tint={banner.tint} eager />
          <Text className="banner__title">{banner.title}</Text>
          <Text className="banner__subtitle">{banner.subtitle}</Text>
        </View>
      ))}
    </ScrollView>
  );
}

function open(banner: Banner): void {
  void services.platform.navigation.open(`/pages/product/detail/index?spuId=${banner.spuId}`);
}
