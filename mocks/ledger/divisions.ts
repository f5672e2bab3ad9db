import { areaList } from '@vant/area-data';

export interface Division {
  readonly code: string;
  readonly name: string;
}

const { province_list: provinces, city_list: cities, county_list: counties } = areaList;

const rows = (list: Record<string, string>, prefix: string): Division[] =>
  Object.entries(list)
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }));

/** Divisions below `parent` (`0`: provinces), from the published statistical codes. */
export function divisionsBelow(parent: string): Division[] {
  if (parent === '0') return rows(provinces, '');
  if (provinces[parent]) return rows(cities, parent.slice(0, 2));
  if (cities[parent]) return rows(counties, parent.slice(0, 4));
  return [];
}

/** Names of a province, city and county that belong together, or null. */
export function regionNames(
  region: readonly [string, string, string],
): [string, string, string] | null {
  const [province, city, county] = region;
  if (city.slice(0, 2) !== province.slice(0, 2) || county.slice(0, 4) !== city.slice(0, 4)) {
    return null;
  }
  const names = [provinces[province], cities[city], counties[county]];
  const [first, second, third] = names;
  return first && second && third ? [first, second, third] : null;
}
