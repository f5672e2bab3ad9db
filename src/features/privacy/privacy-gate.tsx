import type { PropsWithChildren } from 'react';
import { answerPrivacy, usePrivacyAsk } from '@/state/privacy';
import { ScreenLayer } from '@/ui/screen-layer';
import { PrivacySheet } from './privacy-sheet';

/** Lets every screen draw the privacy notice while an answer to it is missing. */
export function PrivacyGate({ children }: PropsWithChildren) {
  const ask = usePrivacyAsk();
  const sheet = ask === null ? null : <PrivacySheet ask={ask} onAnswer={answerPrivacy} />;
  return <ScreenLayer.Provider value={sheet}>{children}</ScreenLayer.Provider>;
}
