import type { Unsupported } from './unsupported';

/** The host's own hold on what is personal (WeChat); elsewhere the app's own notice is all there is. */
export interface Privacy {
  /** Attributes of the button whose tap tells the host of the consent; null: the host asks for none. */
  readonly agreeButton: {
    readonly id: string;
    readonly openType: 'agreePrivacyAuthorization';
  } | null;
  /** What the host calls the app's guide, and whether it still waits for consent to it. */
  guide(): Promise<{ readonly name: string; readonly isAgreed: boolean } | Unsupported>;
  /** Opens that guide. */
  openGuide(): Promise<'opened' | 'failed' | Unsupported>;
  /**
   * Hears that a call of the host waits for consent. Calls that come meanwhile wait for the same
   * answer; within 10 s after a refusal, or with nobody to hear, they are refused unasked.
   */
  onWait(listener: () => void): () => void;
  /** The pop-up is on the screen: from now on the person has all the time they want. */
  shown(): void;
  /** The person's answer to everything that waits. */
  settle(agreed: boolean): void;
}
