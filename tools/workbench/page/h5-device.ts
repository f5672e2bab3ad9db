import { PHONE_AGENT } from '../../flows/phone-agent';
import { PLAIN, type H5Device } from './h5-settings';

/**
 * Runs in the H5 phone's frame ahead of the shop: what the workbench sets of this device. A browser
 * lets nobody bend its safe areas or permissions from inside, so those are left alone.
 */
declare global {
  interface Window {
    amphiH5?: H5Device;
    amphiRefresh?: () => void;
    amphiHear?: (kind: 'console' | 'fault', text: string) => void;
  }
}

const device = (): H5Device => window.parent.amphiH5 ?? PLAIN;

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts: [] | [number | string | Date]) {
    super(...((parts.length > 0 ? parts : [RealDate.now() + device().clock]) as [number]));
  }

  static override now(): number {
    return RealDate.now() + device().clock;
  }
} as DateConstructor;

// The frame stands for a phone, whatever computer the workbench runs on.
Object.defineProperty(navigator, 'userAgent', { get: () => PHONE_AGENT });
Object.defineProperty(navigator, 'onLine', { get: () => device().network !== 'offline' });

const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key: string, value: string) {
  if (device().full && key.startsWith('amphi'))
    throw new DOMException('full', 'QuotaExceededError');
  write.call(this, key, value);
};

const SLOW_MS = 2_000;
const LOSES_ONE_IN = 3;
const ask = globalThis.fetch;
let asked = 0;

globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
  const { network } = device();
  if (network === 'offline') throw new TypeError('Failed to fetch');
  if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const reply = await ask(...request);
  asked += 1;
  if (network === 'flaky' && asked % LOSES_ONE_IN === 0) throw new TypeError('Failed to fetch');
  return reply;
};

const THEME = /\(prefers-color-scheme:\s*(dark|light)\)/;
const media = globalThis.matchMedia.bind(globalThis);
const themed = new Set<EventTarget & { refresh(): void }>();

/** A frame's theme follows its surroundings; here it follows the workbench. */
class ThemeQuery extends EventTarget {
  onchange: ((event: Event) => void) | null = null;
  private last: boolean;

  constructor(
    readonly media: string,
    private readonly wanted: string,
  ) {
    super();
    this.last = this.matches;
    themed.add(this);
  }

  get matches(): boolean {
    const { theme } = device();
    return theme === 'auto' ? media(this.media).matches : theme === this.wanted;
  }

  addListener(hear: EventListener): void {
    this.addEventListener('change', hear);
  }

  removeListener(hear: EventListener): void {
    this.removeEventListener('change', hear);
  }

  refresh(): void {
    if (this.matches === this.last) return;
    this.last = this.matches;
    const event = Object.assign(new Event('change'), { matches: this.last, media: this.media });
    this.onchange?.(event);
    this.dispatchEvent(event);
  }
}

globalThis.matchMedia = (query: string) => {
  const wanted = THEME.exec(query)?.[1];
  return wanted === undefined ? media(query) : (new ThemeQuery(query, wanted) as MediaQueryList);
};

window.amphiRefresh = () => themed.forEach((query) => query.refresh());

const wordsOf = (value: unknown): string =>
  value instanceof Error ? (value.stack ?? value.message) : String(value);
const tell = (kind: 'console' | 'fault', text: string) => window.parent.amphiHear?.(kind, text);

const speaker = globalThis.console;
for (const level of ['warn', 'error'] as const) {
  const say = speaker[level];
  speaker[level] = (...parts: unknown[]) => {
    say(...parts);
    tell('console', `${level}: ${parts.map(wordsOf).join(' ')}`);
  };
}
window.addEventListener('error', ({ error, message }) => tell('fault', wordsOf(error ?? message)));
window.addEventListener('unhandledrejection', ({ reason }) => tell('fault', wordsOf(reason)));
