import type { Privacy } from './capabilities';

const NO_HOOK = { kind: 'unsupported', reason: 'no privacy guide of the host' } as const;

/** A host that keeps nothing back until somebody agrees: the app's own notice is the whole of it. */
export const noPrivacyHook = {
  agreeButton: null,
  guide: () => Promise.resolve(NO_HOOK),
  openGuide: () => Promise.resolve(NO_HOOK),
  onWait: () => () => undefined,
  shown: () => undefined,
  settle: () => undefined,
} satisfies Privacy;
