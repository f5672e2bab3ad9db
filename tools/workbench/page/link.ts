import { TARGETS, type Target } from '../../flows/hand';
import type { PhoneState, Value } from '../messages';

type PhoneLink = Pick<PhoneState, 'phone' | 'controls' | 'where'>;

/** What every phone's controls stand at when nobody has touched them. */
const REST: Readonly<Record<string, Value>> = {
  'device.network': 'online',
  'device.cashier': 'ask',
  'device.album': 'ask',
  'device.location': 'ask',
  'device.camera': 'ask',
  'device.font': '1',
  'device.elder': 'auto',
  'device.safe-area': 'notch',
  'device.clock': '0',
  'device.storage': 'normal',
};

const THEMES: Readonly<Record<Target, string>> = { weapp: 'light', alipay: 'light', h5: 'auto' };

const HOMES = new Set(['', '/', '/pages/tabs/home/index']);

/** The settings of a phone that somebody touched, each with the value it has at rest. */
export function awayFromRest(
  phone: Target,
  controls: PhoneLink['controls'],
): readonly (readonly [id: string, rest: Value])[] {
  const rest = { ...REST, 'device.theme': THEMES[phone] };
  return Object.entries(rest).filter(
    ([id, value]) => controls[id] !== undefined && controls[id] !== value,
  );
}

const settingsOf = (phone: Target, controls: PhoneLink['controls']): string =>
  awayFromRest(phone, controls)
    .map(([id]) => `${id.replace(/^device\./, '')}:${String(controls[id])}`)
    .join(',');

/** The query of a link that shows somebody else this bench: backend, phones, and their pages. */
export function describeLink(backend: string, phones: readonly PhoneLink[]): string {
  const query = new URLSearchParams();
  if (backend !== '') query.set('qa', backend);
  for (const { phone, controls, where } of phones) {
    const settings = settingsOf(phone, controls);
    if (settings !== '') query.set(phone, settings);
    if (!HOMES.has(where)) query.set(`${phone}.page`, where);
  }
  // What both sides of a link can read stays readable.
  return `?${String(query).replace(/%(3A|2C|2F|7E|2A)/gi, decodeURIComponent)}`;
}

/** What a link asks of one phone. */
export interface PhoneWish {
  readonly phone: Target;
  readonly settings: readonly (readonly [id: string, value: string])[];
  readonly path: string;
}

interface Link {
  readonly backend: string;
  readonly phones: readonly PhoneWish[];
}

function settingsIn(text: string): [string, string][] {
  return text
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const at = part.indexOf(':');
      const id = `device.${part.slice(0, at)}`;
      if (at < 0 || (!(id in REST) && id !== 'device.theme')) {
        throw new Error(`链接里有不认识的设置：${part}`);
      }
      return [id, part.slice(at + 1)];
    });
}

/** @returns null when the address asks for nothing. @throws for a setting that nobody knows */
export function parseLink(search: string): Link | null {
  const query = new URLSearchParams(search);
  const phones = TARGETS.map((phone) => {
    const path = query.get(`${phone}.page`) ?? '';
    if (path !== '' && (!path.startsWith('/') || path.startsWith('//'))) {
      throw new Error(`链接里的页面不对：${path}`);
    }
    return { phone, settings: settingsIn(query.get(phone) ?? ''), path };
  }).filter(({ settings, path }) => settings.length > 0 || path !== '');
  const backend = query.get('qa');
  return backend === null && phones.length === 0 ? null : { backend: backend ?? '', phones };
}
