import { answerPolicy } from './consent';
import { signOut } from './session';
import { settings } from './settings';

/** Takes the consent back: signed out, and nothing of the account stays on this device. */
export async function withdrawConsent(): Promise<void> {
  // Before the answer: afterwards the server is not even told of the end of the session.
  const told = signOut();
  answerPolicy(false);
  settings.getState().choose({ improve: false });
  await told;
}
