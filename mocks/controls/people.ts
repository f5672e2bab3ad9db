import type { MockBackend } from '../backend';
import { MOCK_PHONE, MOCK_SMS_CODE } from '../ledger/accounts';
import type { People } from '../ledger/state';
import { action, done, optionsOf, type BackendControl } from './control';

const PEOPLE: Readonly<Record<People, string>> = {
  own: '各设备用自己的账号',
  visitor: '访客：不能登录',
  member: '会员：各端登录同一个账号',
};

const HOSTS = { weapp: '微信', alipay: '支付宝', h5: 'H5' } as const;

/** A device learns of it with its next call: mini-programs then sign in again by themselves. */
function endSessions(backend: MockBackend, host?: string): void {
  const { tokens } = backend.ledger.books.state;
  for (const [token, session] of Object.entries(tokens)) {
    if (host === undefined || session.host === host) delete tokens[token];
  }
}

const expire = (id: string, label: string, host?: string): BackendControl =>
  action({ id: `user.${id}`, area: 'people', label }, (backend) =>
    done(endSessions(backend, host)),
  );

export const peopleControls: readonly BackendControl[] = [
  {
    id: 'user',
    area: 'people',
    label: '身份',
    hint: `会员的手机号 ${MOCK_PHONE}，验证码 ${MOCK_SMS_CODE}；H5 需自行登录`,
    where: 'backend',
    kind: 'choice',
    options: optionsOf(PEOPLE),
    read: (backend) => backend.ledger.books.state.people ?? 'own',
    rest: () => 'own',
    apply: (backend, value) => {
      backend.ledger.books.state.people = value as People;
      return done(endSessions(backend));
    },
  },
  expire('expire', '让所有登录失效'),
  ...Object.entries(HOSTS).map(([host, name]) =>
    expire(`expire-${host}`, `让${name}的登录失效`, host),
  ),
];
