import type { HostApp } from '../logic/driver';
import type { PageInstance } from '../logic/page-instance';
import type { Scope } from '../logic/person';

type Values = Readonly<Record<string, unknown>>;
type Answer = (detail: Values | undefined) => void;

const allowed = (app: HostApp): Readonly<Partial<Record<Scope, boolean>>> =>
  Object.fromEntries(
    [...app.device.permissions].map(([scope, state]) => [scope, state === 'granted']),
  );

function shareFrom(app: HostApp, page: PageInstance | undefined, detail: Values): void {
  const { stack, realm, person } = {
    ...app.runtime.parts,
    person: app.person,
  };
  const from = Object.keys(detail).length > 0 ? 'button' : 'menu';
  const given = stack.call(page, 'onShareAppMessage', realm.inside({ from, ...detail })) as
    { title?: string; path?: string; imageUrl?: string } | undefined;
  const ask = {
    title: given?.title ?? app.screen.title,
    path: given?.path ?? `/${page?.route ?? ''}`,
    picture: given?.imageUrl ?? '',
    to: 'friend' as const,
  };
  person.ask('share', ask, () => undefined);
}

/**
 * What a button's `open-type` does on the host's side, and what its event tells the page.
 * WeChat's shapes; Alipay's pages ask `my.getPhoneNumber` themselves.
 */
export function openTypeAnswer(
  app: HostApp,
  page: PageInstance | undefined,
  kind: string,
  detail: Values,
  answer: Answer,
): void {
  const ok = (name: string, more: Values = {}) => answer({ errMsg: `${name}:ok`, ...more });
  switch (kind) {
    case 'getPhoneNumber':
      app.person.ask('phone-number', {}, ({ allow }) =>
        allow
          ? ok('getPhoneNumber', { code: app.script.phoneProof() })
          : answer({ errMsg: 'getPhoneNumber:fail user deny' }),
      );
      return;
    case 'share':
      shareFrom(app, page, detail);
      return answer(undefined);
    case 'openSetting':
      app.person.ask('open-setting', { scopes: allowed(app) }, ({ scopes }) => {
        for (const [scope, allowed] of Object.entries(scopes)) {
          app.device.permissions.set(scope as Scope, allowed ? 'granted' : 'refused');
        }
        ok('openSetting');
      });
      return;
    case 'agreePrivacyAuthorization':
      app.device.privacyAgreed = true;
      return ok('agreePrivacyAuthorization');
    case 'getAuthorize':
      app.person.ask('phone-number', {}, ({ allow }) => answer({ allow }));
      return;
    default:
      app.screen.calls.push(kind);
      return ok(kind);
  }
}
