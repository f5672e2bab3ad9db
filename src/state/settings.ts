import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { services } from '@/services';
import { persisted } from './persisted';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export type ElderChoice = 'auto' | 'on' | 'off';

interface Choices {
  readonly theme: ThemeChoice;
  readonly elder: ElderChoice;
  /** Agreed that speed and errors are reported (docs/telemetry.md). */
  readonly improve: boolean;
  /** The elder mode was offered, or its coming on told of: nobody is told twice. */
  readonly told: boolean;
}

interface SettingsState extends Choices {
  readonly hostTheme: 'light' | 'dark';
  choose(choices: Partial<Choices>): void;
}

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  values.includes(value as T);

const disk = persisted<Choices>('amphi.settings', (raw) => {
  const { theme, elder, improve, told } = (raw ?? {}) as Record<string, unknown>;
  return isOneOf(['auto', 'light', 'dark'] as const, theme) &&
    isOneOf(['auto', 'on', 'off'] as const, elder)
    ? { theme, elder, improve: improve === true, told: told === true }
    : null;
});

const { device } = services.platform;

export const settings = createStore<SettingsState>()((set, get) => ({
  ...(disk.load() ?? { theme: 'auto', elder: 'auto', improve: false, told: false }),
  hostTheme: device.theme(),
  choose(choices) {
    set(choices);
    const { theme, elder, improve, told } = get();
    disk.save({ theme, elder, improve, told });
  },
}));

device.onTheme((hostTheme) => settings.setState({ hostTheme }));

/** A host font scale from here on is taken as a wish for the elder mode: 22 pixels of 16 count. */
const ELDER_SCALE = 1.35;
/** From here on the elder mode is offered. */
const OFFER_SCALE = 1.15;
/** From here on the elder mode's type is larger still. */
const LARGE_SCALE = 1.6;

export interface Look {
  readonly dark: boolean;
  readonly elder: boolean;
  /** In the elder mode: type larger still, as the host's own. */
  readonly large: boolean;
}

const darkOf = ({ theme, hostTheme }: SettingsState) =>
  theme === 'auto' ? hostTheme === 'dark' : theme === 'dark';
const elderOf = ({ elder }: SettingsState) =>
  elder === 'auto' ? device.fontScale() >= ELDER_SCALE : elder === 'on';
const largeOf = (state: SettingsState) => elderOf(state) && device.fontScale() >= LARGE_SCALE;

/** How every screen is drawn now. */
export function useLook(): Look {
  const dark = useStore(settings, darkOf);
  const elder = useStore(settings, elderOf);
  const large = useStore(settings, largeOf);
  return { dark, elder, large };
}

/**
 * What to say, once, to somebody whose host draws large type and who has chosen nothing here:
 * `offer` the elder mode, or that it was `switched` on for them.
 */
export function useElderNews(): 'offer' | 'switched' | null {
  return useStore(settings, (state) => {
    if (state.told || state.elder !== 'auto') return null;
    if (elderOf(state)) return 'switched';
    return device.fontScale() >= OFFER_SCALE ? 'offer' : null;
  });
}

export function useSettings(): SettingsState {
  return useStore(settings);
}

const paint = (state: SettingsState) => device.paint(darkOf(state));
settings.subscribe(paint);
paint(settings.getState());
