import { services } from '@/services';
import { signOut } from '@/state/session';
import { settings, type ElderChoice, type ThemeChoice } from '@/state/settings';
import type { Control, Value } from './backend';

/** What the app can do to its own device, and how it stands. */
interface Means {
  read(): Value;
  /** @returns what the tester has to know, or nothing. */
  apply(value: Value): Promise<string> | string;
}

const { storage } = services.platform;
const SHOP = 'amphi.';
const own = () => storage.keys().filter((key) => key.startsWith(SHOP));

const write = storage.write.bind(storage);
let storageState = 'normal';

/** A full disk refuses every write; a spoiled one holds halves of values. */
function bendStorage(state: Value): string {
  storageState = String(state);
  const put = (next: typeof write) => void Object.assign(storage, { write: next });
  put(state === 'full' ? () => false : write);
  if (state !== 'corrupt') return '';
  for (const key of own()) write(key, `${storage.read(key)?.slice(0, 8) ?? ''}{`);
  return '已写坏，重新打开应用后可见';
}

function clear(): string {
  for (const key of own()) storage.remove(key);
  return '已清空，重新打开应用后生效';
}

const MEANS: Readonly<Record<string, Means>> = {
  'device.theme': {
    read: () => settings.getState().theme,
    apply: (value) => {
      settings.getState().choose({ theme: value as ThemeChoice });
      return '';
    },
  },
  'device.elder': {
    read: () => settings.getState().elder,
    apply: (value) => {
      settings.getState().choose({ elder: value as ElderChoice });
      return '';
    },
  },
  'device.storage': { read: () => storageState, apply: bendStorage },
  'device.sign-out': {
    read: () => null,
    apply: async () => {
      await signOut();
      return '已退出登录';
    },
  },
  'device.reset': { read: () => null, apply: clear },
};

/** What the tester does by hand where the app has no say. */
const BY_HAND: Readonly<Record<string, string>> = {
  'device.network': '请在系统设置中断网；变慢可用“网络”一栏',
  'device.cashier': '请在收银台里选择；也可用“收银台”一栏',
  'device.font': '请在系统或宿主应用的设置中调整',
  'device.safe-area': '由手机决定，工作台里可以模拟',
  'device.clock': '请在系统设置中调整手机时间',
  'device.kill': '请从后台划掉应用',
  'device.relaunch': '请从后台划掉后重新打开',
};

export const meansOf = ({ id, where }: Control): Means | null =>
  where === 'device' ? (MEANS[id] ?? null) : null;

/** One line on what this panel cannot do. */
export const byHand = ({ id }: Control): string => BY_HAND[id] ?? '请在系统或宿主应用的设置中调整';
