import type { Session as PublicSession } from '@/domain/session';
import type { Host } from '@/platform/capabilities';
import { refuse } from '../refusal';
import { nextSeq, opaque, type Books } from './context';
import { mergeHealth } from './health-end';
import type { Account, Session } from './state';
import { mergeWallets } from './wallet';

/** The one code every mock SMS carries; docs/mocks.md tells it to QA. */
export const MOCK_SMS_CODE = '246810';
/** The number a host's phone button proves when its proof names none. */
export const MOCK_PHONE = '13800138000';
export const SMS_RESEND_MS = 60_000;
const SMS_LIFE_MS = 5 * 60_000;
const SMS_TRIES = 5;

export function publicSession(account: Account): PublicSession {
  const { phone } = account;
  return {
    userId: account.userId,
    nickname: account.nickname,
    maskedPhone: phone && `${phone.slice(0, 3)}*****${phone.slice(-3)}`,
  };
}

function newAccount(books: Books): Account {
  const number = nextSeq(books);
  const userId = `u${String(number).padStart(6, '0')}`;
  const account: Account = {
    userId,
    nickname: `用户${String(1000 + ((number * 7919) % 9000))}`,
    phone: null,
    addresses: [],
    draft: null,
  };
  books.state.accounts[userId] = account;
  return account;
}

function issueToken(books: Books, userId: string, host: Host, device?: string): string {
  const token = `mock_${opaque(books, 32)}`;
  books.state.tokens[token] = { userId, host, device: device ?? `${host}:${token}` };
  return token;
}

const signedIn = (books: Books, account: Account, host: Host, device?: string) => ({
  token: issueToken(books, account.userId, host, device),
  session: publicSession(account),
});

function accountOf(books: Books, userId: string | undefined): Account {
  const account = userId === undefined ? undefined : books.state.accounts[userId];
  return account ?? newAccount(books);
}

/** The one shopper that every host is signed in as when QA wants a member. */
function member(books: Books): Account {
  const account = accountOf(books, books.state.phones[MOCK_PHONE]);
  account.phone = MOCK_PHONE;
  books.state.phones[MOCK_PHONE] = account.userId;
  return account;
}

/** `person.nonce` names a person and works once; a code without a dot is the host's only user. */
function personOf(books: Books, host: Host, code: string): string {
  const [person = '', nonce] = code.split('.');
  if (nonce === undefined) return 'me';
  const used = `${host}:${code}`;
  if (books.state.usedCodes[used]) return refuse('UNAUTHORISED', '登录已失效，请重试');
  books.state.usedCodes[used] = books.clock.now();
  return person;
}

export function signInWithHost(books: Books, host: 'weapp' | 'alipay', code: string) {
  const person = personOf(books, host, code);
  if (person === 'blocked') refuse('ACCOUNT_BLOCKED', '账号存在风险，暂时无法登录');
  const link = `${host}:${person}`;
  const { people = 'own' } = books.state;
  if (people === 'visitor') refuse('UNAUTHORISED', '请先登录');
  const account = people === 'member' ? member(books) : accountOf(books, books.state.hosts[link]);
  books.state.hosts[link] = account.userId;
  return signedIn(books, account, host, link);
}

export function sendSms(books: Books, phone: string): { resendAfterMs: number } {
  const now = books.clock.now();
  const last = books.state.sms[phone];
  const wait = last ? last.sentAt + SMS_RESEND_MS - now : 0;
  if (wait > 0) refuse('RATE_LIMITED', `请 ${Math.ceil(wait / 1000)} 秒后再获取`, wait);
  books.state.sms[phone] = { sentAt: now, tries: 0 };
  return { resendAfterMs: SMS_RESEND_MS };
}

export function checkSms(books: Books, phone: string, code: string): void {
  const sent = books.state.sms[phone];
  if (!sent || books.clock.now() - sent.sentAt > SMS_LIFE_MS || sent.tries >= SMS_TRIES) {
    return refuse('SMS_CODE_WRONG', '验证码已失效，请重新获取');
  }
  sent.tries += 1;
  if (code !== MOCK_SMS_CODE) refuse('SMS_CODE_WRONG', '验证码不正确');
  delete books.state.sms[phone];
}

export function signInWithPhone(books: Books, phone: string, code: string) {
  if (books.state.people === 'visitor') refuse('UNAUTHORISED', '暂时不能登录');
  checkSms(books, phone, code);
  const account = accountOf(books, books.state.phones[phone]);
  account.phone = phone;
  books.state.phones[phone] = account.userId;
  return signedIn(books, account, 'h5');
}

/** Moves everything of `from` to `into`; tokens and host links follow, so no device is signed out. */
function merge(books: Books, from: Account, into: Account): void {
  const { state } = books;
  const follow = (map: Record<string, string>) => {
    for (const [name, userId] of Object.entries(map)) {
      if (userId === from.userId) map[name] = into.userId;
    }
  };
  follow(state.hosts);
  follow(state.phones);
  for (const owned of [state.tokens, state.orders, state.quotes, state.keys]) {
    for (const thing of Object.values(owned)) {
      if (thing.userId === from.userId) thing.userId = into.userId;
    }
  }
  for (const [name, entry] of Object.entries(state.keys)) {
    const moved = name.replace(`${from.userId}/`, `${into.userId}/`);
    if (moved === name) continue;
    delete state.keys[name];
    state.keys[moved] ??= entry;
  }
  mergeWallets(books, from.userId, into.userId);
  mergeHealth(books, from.userId, into.userId);
  const hasDefault = into.addresses.some((address) => address.isDefault);
  const moved = from.addresses.map((address) =>
    hasDefault ? { ...address, isDefault: false } : address,
  );
  into.addresses = [...into.addresses, ...moved];
  into.draft ??= from.draft;
  delete state.accounts[from.userId];
}

/** The account that already has the number stays; the host's own joins it. */
export function linkPhone(
  books: Books,
  token: string,
  session: Session,
  host: 'weapp' | 'alipay',
  proof: string,
) {
  const phone = /1[3-9]\d{9}/.exec(proof)?.[0] ?? MOCK_PHONE;
  const mine = accountOf(books, session.userId);
  const owner = books.state.accounts[books.state.phones[phone] ?? ''];
  if (owner && owner.userId !== mine.userId) merge(books, mine, owner);
  const account = owner ?? mine;
  account.phone = phone;
  books.state.phones[phone] = account.userId;
  delete books.state.tokens[token];
  return signedIn(books, account, host, session.device);
}
