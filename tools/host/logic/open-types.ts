import type { Parts, Share } from './parts';

type Content = Readonly<Record<string, unknown>>;
type Done = (detail: Content | null) => void;

/** Asks the page what it wants to be shared, and the person to whom. */
export function share(
  parts: Parts,
  { from, to = 'friend', target }: { from: Share['from']; to?: Share['to']; target?: unknown },
): void {
  const { stack, person, realm, shares } = parts;
  const hook = to === 'friend' ? 'onShareAppMessage' : 'onShareTimeline';
  const page = stack.top;
  if (typeof page?.[hook] !== 'function') {
    throw new Error(`${page?.route ?? ''} can not be shared: it has no ${hook}`);
  }
  const answer = stack.tell(hook, realm.inside({ from, target: target ?? null }));
  const content = JSON.parse(JSON.stringify(answer ?? {})) as Content;
  const made: Share = { page: page.route, from, to, content, sent: null };
  shares.push(made);
  const { title = '', path = `/${page.route}`, imageUrl = '' } = content;
  const words = { title: String(title), path: String(path), picture: String(imageUrl) };
  person.ask('share', { ...words, to }, ({ sent }) => {
    made.sent = sent;
  });
}

function phoneNumber({ person, script, host }: Parts, done: Done): void {
  const ok = host === 'weapp' ? { errMsg: 'getPhoneNumber:ok', code: script.phoneProof() } : {};
  person.ask('phone-number', {}, ({ allow }) =>
    done(allow ? ok : { errMsg: 'getPhoneNumber:fail user deny' }),
  );
}

/**
 * A tap on a button with an `open-type`: `done` gets the detail of the event that follows, or null
 * when there is none. @throws for a type that this host does not know
 */
export function pressOpenType(parts: Parts, type: string, target: unknown, done: Done): void {
  const { person, device } = parts;
  const TYPES: Readonly<Record<string, () => void>> = {
    share: () => {
      share(parts, { from: 'button', target });
      done(null);
    },
    getPhoneNumber: () => phoneNumber(parts, done),
    getRealtimePhoneNumber: () => phoneNumber(parts, done),
    getAuthorize: () => person.ask('phone-number', {}, ({ allow }) => done({ allow })),
    agreePrivacyAuthorization: () => {
      device.privacyAgreed = true;
      done({ errMsg: 'agreePrivacyAuthorization:ok' });
    },
    openSetting: () =>
      person.ask('open-setting', { scopes: {} }, () => done({ errMsg: 'openSetting:ok' })),
    chooseAvatar: () =>
      person.ask('pick-media', { count: 1, types: ['image'], sources: ['album'] }, ({ files }) =>
        done(files?.[0] ? { avatarUrl: files[0].path } : null),
      ),
    contact: () => done({ errMsg: 'enterContact:ok', path: '', query: {} }),
    feedback: () => done(null),
    launchApp: () => done({ errMsg: 'invalid scene' }),
  };
  const press = TYPES[type];
  if (!press) throw new Error(`open-type "${type}" is not known to the host`);
  press();
}
