import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { isAccountKey, moveAccountKey } from '@/domain/account-key';
import type { Result } from '@/domain/result';
import type { Session } from '@/domain/session';
import { connectAuth, services } from '@/services';
import { consent, hasAgreed } from './consent';
import { persisted } from './persisted';

export interface SessionState {
  /** `unknown` until the device's own memory and, on mini-programs, the host have been asked. */
  readonly status: 'unknown' | 'guest' | 'signed-in';
  /** After a restart only `userId` is known; `api.getMe` tells the rest. */
  readonly session: Session | null;
}

/** What the device keeps: never a name, never a phone number. */
interface Ticket {
  readonly token: string;
  readonly userId: string;
}

interface SignedIn {
  readonly token: string;
  readonly session: Session;
}

const { api, platform } = services;

const disk = persisted<Ticket | 'signed-out'>('amphi.session', (raw) => {
  if (raw === 'signed-out') return raw;
  const { token, userId } = (raw ?? {}) as Record<string, unknown>;
  return typeof token === 'string' && typeof userId === 'string' ? { token, userId } : null;
});

const kept = disk.load();
let ticket = kept === 'signed-out' ? null : kept;
/** A person who signed out on a mini-program is not signed in again behind their back. */
let staysOut = kept === 'signed-out';

const remembered = ({ userId }: Ticket): Session => ({ userId, nickname: '', maskedPhone: null });

export const session = createStore<SessionState>()(() =>
  ticket === null || !hasAgreed()
    ? { status: 'unknown', session: null }
    : { status: 'signed-in', session: remembered(ticket) },
);

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(session, select);
}

function enter(signedIn: SignedIn): void {
  ticket = { token: signedIn.token, userId: signedIn.session.userId };
  staysOut = false;
  disk.clear();
  disk.save(ticket);
  session.setState({ status: 'signed-in', session: signedIn.session });
}

function leave(): void {
  ticket = null;
  disk.clear();
  session.setState({ status: 'guest', session: null });
}

/** Removes what this device keeps of an account, or hands it to the account it was joined with. */
function clearAccount(userId: string, heir?: string): void {
  const { storage } = platform;
  for (const key of storage.keys().filter((name) => isAccountKey(userId, name))) {
    const value = storage.read(key);
    if (heir !== undefined && value !== null) storage.write(moveAccountKey(key, heir), value);
    storage.remove(key);
  }
}

let asking: Promise<boolean> | null = null;

async function askHost(): Promise<boolean> {
  if (!hasAgreed()) return false;
  const code = await platform.login.hostCode();
  const { host } = platform.device;
  if (code.kind !== 'code' || host === 'h5') return false;
  const reply = await api.signInWithHost({ host, code: code.code });
  // Signed out while the host was being asked: that wish is the newer one.
  if (!reply.ok || staysOut || !hasAgreed()) return false;
  enter(reply.value);
  return true;
}

/** One code, one exchange, however many callers wait for it. */
function signInOnce(): Promise<boolean> {
  asking ??= askHost().finally(() => {
    asking = null;
  });
  return asking;
}

connectAuth({
  token: () => (hasAgreed() ? (ticket?.token ?? null) : null),
  async renew(refused) {
    if (!hasAgreed()) return false;
    // Someone else has renewed it while this call was under way.
    if (ticket !== null && ticket.token !== refused) return true;
    if (!staysOut && (await signInOnce())) return true;
    // A failed exchange may be the network's fault: only a refused token ends a session.
    if (refused !== null && ticket?.token === refused) leave();
    return false;
  },
});

/**
 * At launch, without any popup: mini-programs exchange the host's code, a browser stays as it was.
 * After signing out, `again` is the person's own wish to come back.
 */
export async function signInSilently({ again = false } = {}): Promise<boolean> {
  if (!hasAgreed()) {
    session.setState({ status: 'guest', session: null });
    return false;
  }
  if (ticket !== null) return true;
  if (again) staysOut = false;
  if (!staysOut && (await signInOnce())) return true;
  if (ticket === null) session.setState({ status: 'guest', session: null });
  return ticket !== null;
}

/** Agreeing brings back whom this device remembers, or lets the host say who it is. */
consent.subscribe(() => {
  if (!hasAgreed() || session.getState().status === 'signed-in') return;
  if (ticket !== null) session.setState({ status: 'signed-in', session: remembered(ticket) });
  else void signInSilently();
});

function entering(result: Result<SignedIn>): Result<Session> {
  if (!result.ok) return result;
  enter(result.value);
  return { ...result, value: result.value.session };
}

/** H5: value is how long until the next code may be sent (ms). */
export async function requestSmsCode(phone: string): Promise<Result<number>> {
  const reply = await api.sendSmsCode({ phone });
  return reply.ok ? { ...reply, value: reply.value.resendAfterMs } : reply;
}

/** H5. Wrong code: SMS_CODE_WRONG. */
export async function signInWithSms(phone: string, smsCode: string): Promise<Result<Session>> {
  return entering(await api.signInWithPhone({ phone, smsCode }));
}

export type Linked =
  Result<Session> | { readonly ok: false; readonly error: { kind: 'cancelled' } };

/** Mini-programs: takes the event of the host's phone button. */
export async function linkPhone(event: unknown): Promise<Linked> {
  const proof = await platform.login.phoneProof(event);
  const { host } = platform.device;
  if (proof.kind === 'proof' && host !== 'h5') {
    const before = ticket?.userId;
    const reply = await api.linkPhone({ host, proof: proof.proof });
    const after = reply.ok ? reply.value.session.userId : before;
    // Before anyone hears of the new account: a payment under way goes on in it.
    if (before !== undefined && after !== undefined && after !== before)
      clearAccount(before, after);
    return entering(reply);
  }
  if (proof.kind === 'refused' && proof.reason === 'CANCELLED') {
    return { ok: false, error: { kind: 'cancelled' } };
  }
  return { ok: false, error: { kind: 'net', reason: 'unknown' } };
}

/** Clears what belongs to the account on this device, whether or not the server hears of it. */
export async function signOut(): Promise<void> {
  const userId = ticket?.userId;
  const told = ticket === null || !hasAgreed() ? undefined : api.signOut({});
  if (userId !== undefined) clearAccount(userId);
  staysOut = true;
  leave();
  disk.save('signed-out');
  await told;
}
