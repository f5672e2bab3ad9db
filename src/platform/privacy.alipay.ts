import { noPrivacyHook } from './no-privacy-hook';

export const privacy = noPrivacyHook;
