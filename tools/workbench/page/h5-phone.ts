import { browserWords } from '../../flows/cashier-words';
import type { PhoneState, Value } from '../messages';
import { frameOf, hasFrame } from './frames';
import { PLAIN, type H5Device } from './h5-settings';
import { limitOf } from './limits';

declare global {
  interface Window {
    amphiH5?: H5Device;
    amphiRefresh?: () => void;
    amphiHear?: (kind: 'console' | 'fault', text: string) => void;
  }
}

const HOME = '/';
const SETTINGS = 'amphi.settings';

let device = PLAIN;
let isRunning = true;
let isHidden = false;

function change(changes: Partial<H5Device>): void {
  device = { ...device, ...changes };
  window.amphiH5 = device;
  inside()?.amphiRefresh?.();
}

const inside = (): Window | null => (hasFrame('h5') ? frameOf('h5').contentWindow : null);

/** Settles when the page is there, so that nothing is done to the one before. */
function go(path: string): Promise<void> {
  isRunning = true;
  isHidden = false;
  const frame = frameOf('h5');
  const there = new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
  });
  frame.src = path;
  return there;
}

/** Settings are read when the shop starts; one that was killed stays so. */
const reopen = (): void => void (isRunning && go(h5Where() || HOME));

/** Nothing of the page runs any more, as after a swipe in the phone's list of apps. */
function kill(): void {
  isRunning = false;
  isHidden = false;
  frameOf('h5').src = 'about:blank';
}

function shopKeys(): readonly string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith('amphi'));
}

function choices(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(SETTINGS) ?? '{}') as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The shop's own settings are written where it keeps them: it reads them when it starts. */
function choose(changes: Readonly<Record<string, string>>): void {
  const plain = { theme: 'auto', elder: 'auto', improve: false };
  localStorage.setItem(SETTINGS, JSON.stringify({ ...plain, ...choices(), ...changes }));
  reopen();
}

function corrupt(): void {
  for (const key of shopKeys()) {
    const value = localStorage.getItem(key) ?? '';
    localStorage.setItem(key, value.slice(0, Math.ceil(value.length / 2)));
  }
  reopen();
}

const tell = (type: 'online' | 'offline') => inside()?.dispatchEvent(new Event(type));

const DEEDS: Readonly<Record<string, { read(): Value; apply(value: string): void }>> = {
  'device.network': {
    read: () => device.network,
    apply: (value) => {
      change({ network: value as H5Device['network'] });
      tell(value === 'offline' ? 'offline' : 'online');
    },
  },
  'device.cashier': {
    read: () => device.cashier,
    apply: (cashier) => change({ cashier }),
  },
  'device.theme': {
    read: () => device.theme,
    apply: (value) => change({ theme: value as H5Device['theme'] }),
  },
  'device.elder': {
    read: () => String(choices().elder ?? 'auto'),
    apply: (elder) => choose({ elder }),
  },
  'device.clock': {
    read: () => String(device.clock),
    apply: (value) => change({ clock: Number(value) }),
  },
  'device.storage': {
    read: () => (device.full ? 'full' : 'normal'),
    apply: (value) => {
      change({ full: value === 'full' });
      if (value === 'corrupt') corrupt();
    },
  },
  'device.sign-out': {
    read: () => null,
    apply: () => {
      for (const key of shopKeys()) if (key.includes('session')) localStorage.removeItem(key);
      reopen();
    },
  },
  'device.kill': { read: () => null, apply: kill },
  'device.relaunch': { read: () => null, apply: () => void go(HOME) },
  'device.reset': {
    read: () => null,
    apply: () => {
      for (const key of shopKeys()) localStorage.removeItem(key);
      void go(HOME);
    },
  },
};

/** @throws in words for what a browser keeps to itself */
export function setOnH5(id: string, value: Value): void {
  const { why, without, instead } = limitOf('h5', id);
  const deed = DEEDS[id];
  if (!deed || why !== undefined) throw new Error(why ?? `H5 没有“${id}”这一项`);
  if (without?.includes(String(value))) throw new Error(instead);
  deed.apply(String(value));
}

/** Path and query of what the frame shows. */
export function h5Where(): string {
  const at = inside()?.location;
  return at && at.protocol.startsWith('http') ? at.pathname + at.search : '';
}

/** As from a link; a frame that was killed starts with it. */
export const openOnH5 = go;

/** What only this page knows of the H5 phone. */
export const h5State = (): Pick<PhoneState, 'running' | 'hidden' | 'controls' | 'where'> => ({
  ...{ running: isRunning, hidden: isHidden, where: hasFrame('h5') ? h5Where() : '' },
  controls: Object.fromEntries(Object.entries(DEEDS).map(([id, { read }]) => [id, read()])),
});

export function backOnH5(): void {
  inside()?.history.back();
}

export function hideH5(hidden: boolean): void {
  isHidden = hidden;
  const frame = inside();
  if (!frame) return;
  Object.defineProperty(frame.document, 'visibilityState', {
    value: hidden ? 'hidden' : 'visible',
    configurable: true,
  });
  Object.defineProperty(frame.document, 'hidden', { value: hidden, configurable: true });
  frame.document.dispatchEvent(new Event('visibilitychange'));
}

const BUTTONS: Readonly<Record<string, string>> = {
  pay: browserWords('paid'),
  cancel: browserWords('cancelled'),
  'pay-silently': browserWords('paid-no-return'),
};

/** The cashier's page is answered by itself when the control says how. */
export function watchCashier(): void {
  let answered: Document | null = null;
  setInterval(() => {
    const page = hasFrame('h5') ? frameOf('h5').contentDocument : null;
    const wanted = BUTTONS[device.cashier];
    if (!page || page === answered || !wanted || page.location.pathname !== '/mock-cashier') return;
    const button = [...page.querySelectorAll('button')].find((one) =>
      one.textContent?.includes(wanted),
    );
    if (!button) return;
    answered = page;
    button.click();
  }, 200);
}

window.amphiH5 = device;
