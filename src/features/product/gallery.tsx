import { ScrollView, Text, View } from '@tarojs/components';
import { memo, useState } from 'react';
import { services } from '@/services';
import { focusable } from '@/ui/keys';
import { Picture } from '@/ui/picture';

export interface GalleryProps {
  readonly pictures: readonly string[];
  readonly tint: string;
  readonly title: string;
}

/** Pictures swiped sideways, one at a time, with the page count. */
export const Gallery = memo(function Gallery({ pictures, tint, title }: GalleryProps) {
  const [page, setPage] = useState(0);
  const { length } = pictures;
  return (
    <View className="gallery">
      <ScrollView
        className="gallery__strip"
        scrollX
        enhanced
        pagingEnabled
        {...focusable}
        onScroll={({ detail }) => {
          const turned = Math.round((detail.scrollLeft * length) / detail.scrollWidth);
          if (turned >= 0 && turned < length) setPage(turned);
        }}
      >
        {pictures.map((path, index) => (
          <View key={path} className="gallery__page">
            <Picture
              src={services.picture(path, 750)}
              tint={tint}
              alt={`${title}，第 ${index + 1} 张图`}
              eager={index === 0}
            />
          </View>
        ))}
      </ScrollView>
      {length > 1 ? <Text className="gallery__count">{`${page + 1}/${length}`}</Text> : null}
    </View>
  );
});
