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
}

interface SettingsState extends Choices {
  readonly hostTheme: 'light' | 'dark';
  choose(choices: Partial<Choices>): void;
}

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  values.includes(value as T);

const disk = persisted<Choices>('amphi.settings', (raw) => {
  const { theme, elder, improve } = (raw ?? {}) as Record<string, unknown>;
  return isOneOf(['auto', 'light', 'dark'] as const, theme) &&
    isOneOf(['auto', 'on', 'off'] as const, elder)
    ? { theme, elder, improve: improve === true }
    : null;
});

const { device } = services.platform;

export const settings = createStore<SettingsState>()((set, get) => ({
  ...(disk.load() ?? { theme: 'auto', elder: 'auto', improve: false }),
  hostTheme: device.theme(),
  choose(choices) {
    set(choices);
    const { theme, elder, improve } = get();
    disk.save({ theme, elder, improve });
  },
}));

device.onTheme((hostTheme) => settings.setState({ hostTheme }));

/** A host font scale from here on is taken as a wish for the elder mode. */
const ELDER_SCALE = 1.4;

export interface Look {
  readonly dark: boolean;
  readonly elder: boolean;
}

const darkOf = ({ theme, hostTheme }: SettingsState) =>
  theme === 'auto' ? hostTheme === 'dark' : theme === 'dark';
const elderOf = ({ elder }: SettingsState) =>
  elder === 'auto' ? device.fontScale() >= ELDER_SCALE : elder === 'on';

/** How every screen is drawn now. */
export function useLook(): Look {
  const dark = useStore(settings, darkOf);
  const elder = useStore(settings, elderOf);
  return { dark, elder };
}

export function useSettings(): SettingsState {
  return useStore(settings);
}

const paint = (state: SettingsState) => device.paint(darkOf(state));
settings.subscribe(paint);
paint(settings.getState());
