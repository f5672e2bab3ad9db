import { ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Division } from '@/domain/address/recognise';
import { services } from '@/services';
import { useRead } from '@/state/reads';
import { Failed } from '@/ui/failed';
import { press } from '@/ui/press';
import { Skeleton } from '@/ui/skeleton';
import type { Region } from './divisions';
import './region-sheet.scss';

interface RegionSheetProps {
  readonly onPick: (region: Region) => void;
  readonly onClose: () => void;
}

const LEVELS = ['选择省份', '选择城市', '选择区县'] as const;

function toRegion(path: readonly Division[]): Region | null {
  const [province, city, county] = path;
  if (!province || !city || !county) return null;
  return {
    codes: [province.code, city.code, county.code],
    names: [province.name, city.name, county.name],
  };
}

/** Province, then city, then county; each level is read when it is reached. */
export function RegionSheet({ onPick, onClose }: RegionSheetProps) {
  const [path, setPath] = useState<readonly Division[]>([]);
  const parent = path[path.length - 1]?.code ?? '0';
  const level = useRead(`divisions:${parent}`, () => services.api.listDivisions({ parent }));
  const choose = (division: Division) => {
    const next = [...path, division];
    const region = toRegion(next);
    if (region) onPick(region);
    else setPath(next);
  };
  const { data } = level;
  return (
    <View className="region" role="dialog" aria-label="选择所在地区">
      <View className="region__scrim" catchMove {...press(onClose, '关闭')} />
      <View className="region__panel">
        <View className="region__head" catchMove>
          {path.map((division, depth) => (
            <View
              key={division.code}
              className="region__step"
              {...press(() => setPath(path.slice(0, depth)), `重选${division.name}`)}
            >
              <Text>{division.name}</Text>
            </View>
          ))}
          <Text className="region__now">{LEVELS[path.length] ?? ''}</Text>
          <View className="region__close" {...press(onClose, '取消选择')}>
            <Text>取消</Text>
          </View>
        </View>
        <ScrollView key={parent} className="region__list" scrollY>
          {data?.divisions.map((division) => (
            <View
              key={division.code}
              className="region__item"
              {...press(() => choose(division), division.name)}
            >
              <Text>{division.name}</Text>
            </View>
          ))}
          {level.failure && !data ? (
            <Failed failure={level.failure} onRetry={() => void level.refresh()} />
          ) : null}
          {data || level.failure ? null : <Skeleton shape="lines" count={8} />}
        </ScrollView>
      </View>
    </View>
  );
}
