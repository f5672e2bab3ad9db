import { agreedBefore } from '../agreed';
import type { PermissionState } from '../logic/device';
import type { NetworkPreset } from '../logic/network-preset';
import type { CashierOutcome } from '../logic/cashier-outcomes';
import type { Scope } from '../logic/person';
import type { ShownPhone } from './shown-phone';

/** What a control of a device stands at, or is set to. Actions take null. */
export type Value = string | number | boolean | null;

interface Deed {
  read(phone: ShownPhone): Value;
  apply(phone: ShownPhone, value: string): Promise<void> | void;
}

const NETWORKS: Readonly<Record<string, NetworkPreset>> = {
  online: 'good',
  offline: 'offline',
  slow: 'slow',
  flaky: 'flaky',
};

const OUTCOMES: Readonly<Record<string, CashierOutcome>> = {
  pay: 'paid',
  'pay-silently': 'paid-no-return',
  cancel: 'cancelled',
  fail: 'failed',
  unsure: 'unknown',
};

const INSETS: Readonly<Record<string, { top: number; bottom: number }>> = {
  none: { top: 24, bottom: 0 },
  notch: { top: 47, bottom: 34 },
  'home-bar': { top: 24, bottom: 34 },
};

const PERMISSIONS: Readonly<Record<string, PermissionState>> = {
  granted: 'granted',
  denied: 'refused',
};

const nameOf = <T>(values: Readonly<Record<string, T>>, value: T, otherwise: string): string =>
  Object.keys(values).find((name) => values[name] === value) ?? otherwise;

function permission(scope: Scope): Deed {
  return {
    read: ({ app }) => {
      const state = app.device.permissions.get(scope);
      return state === undefined ? 'ask' : nameOf(PERMISSIONS, state, 'denied');
    },
    apply: ({ app }, value) => app.phone.permission(scope, PERMISSIONS[value] ?? null),
  };
}

const SETTINGS = 'amphi.settings';

/** The app's own settings are written where it keeps them: it reads them when it starts. */
function settingsOf({ app }: ShownPhone): Readonly<Record<string, unknown>> {
  try {
    const text = JSON.parse(app.device.storage.get(SETTINGS) ?? 'null') as string | null;
    return JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

async function choose(phone: ShownPhone, changes: Readonly<Record<string, string>>): Promise<void> {
  const plain = { theme: 'auto', elder: 'auto', improve: false };
  const text = JSON.stringify({ ...plain, ...settingsOf(phone), ...changes });
  phone.app.device.storage.set(SETTINGS, JSON.stringify(text));
  if (phone.isAlive) await phone.relaunch();
}

const DEEDS: Readonly<Record<string, Deed>> = {
  'device.network': {
    read: ({ app }) => nameOf(NETWORKS, app.device.preset, 'online'),
    apply: ({ app }, value) => app.phone.network(NETWORKS[value] ?? 'good'),
  },
  'device.cashier': {
    read: (phone) => nameOf(OUTCOMES, phone.cashierHabit ?? undefined, 'ask'),
    apply: (phone, value) => phone.setCashierHabit(OUTCOMES[value] ?? null),
  },
  'device.album': permission('album'),
  'device.location': permission('location'),
  'device.camera': permission('camera'),
  'device.theme': {
    read: ({ app }) => app.device.theme,
    apply: (phone, value) => {
      phone.app.phone.theme(value === 'dark' ? 'dark' : 'light');
      phone.tellFacts();
    },
  },
  'device.font': {
    read: ({ app }) => String(app.device.fontScale),
    apply: async (phone, value) => {
      phone.app.phone.fontScale(Number(value));
      if (phone.isAlive) await phone.relaunch();
    },
  },
  'device.elder': {
    read: (phone) => String(settingsOf(phone).elder ?? 'auto'),
    apply: (phone, value) => choose(phone, { elder: value }),
  },
  'device.safe-area': {
    read: ({ app: { device } }) =>
      Object.keys(INSETS).find(
        (name) =>
          INSETS[name]?.top === device.insets.top && INSETS[name].bottom === device.insets.bottom,
      ) ?? 'notch',
    apply: (phone, value) => {
      phone.app.phone.screen({ insets: INSETS[value] ?? { top: 47, bottom: 34 } });
      phone.tellFacts();
    },
  },
  'device.clock': {
    read: ({ app }) => String(app.device.clockOffset),
    apply: ({ app }, value) => app.phone.clockOffset(Number(value)),
  },
  'device.storage': {
    read: ({ app }) => (app.device.storageFull ? 'full' : 'normal'),
    apply: async (phone, value) => {
      phone.app.phone.storageFull(value === 'full');
      if (value !== 'corrupt') return;
      phone.app.phone.corruptStorage();
      if (phone.isAlive) await phone.relaunch();
    },
  },
  'device.sign-out': {
    read: () => null,
    apply: async (phone) => {
      phone.app.device.storage.delete('amphi.session');
      phone.app.device.storage.delete('amphi.session.previous');
      if (phone.isAlive) await phone.relaunch();
    },
  },
  'device.kill': { read: () => null, apply: (phone) => phone.kill() },
  'device.relaunch': { read: () => null, apply: (phone) => phone.relaunch() },
  'device.reset': {
    read: () => null,
    // As everybody's phone begins here: of somebody who agreed before. The app's settings take it back.
    apply: async (phone) => {
      const { storage } = phone.app.device;
      storage.clear();
      for (const [key, text] of agreedBefore()) storage.set(key, text);
      await phone.relaunch();
    },
  },
};

/** What every control of this phone stands at, by the ids of the mocks' registry. */
export const readControls = (phone: ShownPhone): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(DEEDS).map(([id, { read }]) => [id, read(phone)]));

/** @throws for a control that a phone does not have */
export async function setControl(phone: ShownPhone, id: string, value: Value): Promise<void> {
  const deed = DEEDS[id];
  if (!deed) throw new Error(`a phone has no control "${id}"`);
  await deed.apply(phone, String(value));
}
