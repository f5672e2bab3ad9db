import type { AddressInput } from '@/domain/address/address';
import { leadingDivision, type Division } from '@/domain/address/recognise';
import { services } from '@/services';

export interface Region {
  readonly codes: AddressInput['region'];
  readonly names: readonly [string, string, string];
}

/** Below this many cities (Beijing, Chongqing) a text that leaves the city out is still found. */
const FEW = 3;

async function below(parent: string): Promise<readonly Division[] | null> {
  const reply = await services.api.listDivisions({ parent });
  return reply.ok ? reply.value.divisions : null;
}

const regionOf = (path: readonly [Division, Division, Division]): Region => ({
  codes: [path[0].code, path[1].code, path[2].code],
  names: [path[0].name, path[1].name, path[2].name],
});

/** Names of the codes in a draft; null when they can't be had now. */
export async function nameRegion(codes: AddressInput['region']): Promise<Region | null> {
  const [province, city] = codes;
  const levels = await Promise.all([below('0'), below(province), below(city)]);
  const found = levels.map((level, depth) => level?.find(({ code }) => code === codes[depth]));
  const [first, second, third] = found;
  return first && second && third ? regionOf([first, second, third]) : null;
}

interface Place {
  readonly region: Region | null;
  /** What is left after the region, or the whole text where none was found. */
  readonly detail: string;
}

/** Finds province, city and county at the start of a text, and the detail after them. */
export async function findRegion(place: string): Promise<Place> {
  const lost: Place = { region: null, detail: place };
  const province = leadingDivision(place, (await below('0')) ?? []);
  if (!province) return lost;
  const cities = (await below(province.division.code)) ?? [];
  const named = leadingDivision(province.rest, cities);
  const tries = named
    ? [named]
    : cities.slice(0, FEW).map((division) => ({ division, rest: province.rest }));
  if (!named && cities.length > FEW) return lost;
  for (const city of tries) {
    const counties = (await below(city.division.code)) ?? [];
    const county = leadingDivision(city.rest, counties);
    if (county) {
      const region = regionOf([province.division, city.division, county.division]);
      return { region, detail: county.rest };
    }
  }
  return lost;
}
