/** The event with which the host answers what a button asks for; null: it says nothing. */
const EVENTS: Readonly<Record<string, string | null>> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  getUserInfo: 'getuserinfo',
  getAuthorize: 'getauthorize',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  chooseAvatar: 'chooseavatar',
  openSetting: 'opensetting',
  contact: 'contact',
  launchApp: 'launchapp',
  lifestyle: 'followlifestyle',
  share: null,
  feedback: null,
};

export interface Asking {
  readonly kind: string;
  readonly event: string | null;
}

/**
 * What a button with this `open-type` asks of the host, in turn: WeChat joins two with a bar.
 * @throws when the host has no such type
 */
export function askings(openType: string): readonly Asking[] {
  const kinds = openType.split('|').filter((kind) => kind !== '');
  return kinds.map((kind) => {
    const event = EVENTS[kind];
    if (event === undefined) throw new Error(`button has no open-type "${kind}"`);
    return { kind, event };
  });
}

/** Privacy is agreed to before anything is asked for with the same tap. */
export const inOrder = (all: readonly Asking[]): readonly Asking[] =>
  [...all].sort((a, b) => Number(isPrivacy(b)) - Number(isPrivacy(a)));

const isPrivacy = ({ kind }: Asking) => kind === 'agreePrivacyAuthorization';
