import { HttpResponse } from 'msw';
import type { EndpointName } from './endpoints';
import type { Envelope } from './envelope';
import { Refused } from './refusal';
import type { FaultName } from './scenarios';

export const DELAY_MS = 3000;

/** What faults need besides the call: a way to wait, and memory of earlier replies. */
export interface Spoiler {
  readonly wait: (ms: number) => Promise<void>;
  readonly last: Map<EndpointName, Envelope>;
  readonly held: Map<EndpointName, () => void>;
}

const never = () => new Promise<never>(() => undefined);

const bare = (status: number) =>
  new HttpResponse(`<html><title>${status}</title></html>`, {
    status,
    headers: { 'Content-Type': 'text/html' },
  });

/** Faults that strike before the ledger hears of the call: a response, a refusal or nothing. */
export async function spoilBefore(
  fault: FaultName | null,
  spoiler: Spoiler,
): Promise<Response | null> {
  switch (fault) {
    case 'delay-3s':
    case 'slow-commit':
      await spoiler.wait(DELAY_MS);
      return null;
    case 'no-answer':
      return never();
    case 'network-error':
      return HttpResponse.error();
    case 'http-500':
    case 'http-502':
    case 'http-503':
      return bare(Number(fault.slice(5)));
    case 'rate-limited':
      throw new Refused('RATE_LIMITED', '操作太频繁，请稍后再试', 2000);
    case 'busy':
      throw new Refused('BUSY', '系统繁忙，请稍后再试', 1500);
    case 'unauthorised':
      throw new Refused('UNAUTHORISED', '登录已失效');
    case 'in-progress':
      throw new Refused('IN_PROGRESS', '正在处理，请稍候', 1000);
    case 'maintenance':
      throw new Refused('MAINTENANCE', '健康码系统维护中，请稍后再试', 30_000);
    case 'key-reused':
      throw new Refused('KEY_REUSED', '请求已变化，请重新提交');
    default:
      return null;
  }
}

type Fields = Record<string, unknown>;

const shifted = (data: Fields, field: string) =>
  typeof data[field] === 'number' ? { [field]: data[field] + 1 } : {};

const coloured = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'state' in value
    ? { ...value, state: 'BLUE' }
    : value;

/** What is wrong with a code, and with what a guard is told of one. */
function bendCode(fault: FaultName | null, data: Fields, earlier: Fields): Fields {
  const { issuedAt, ttlMs, verdict, checkedAt } = data;
  const isChecked = verdict !== undefined;
  switch (fault) {
    case 'old-code':
      if (isChecked) return { verdict: 'STALE', checkedAt };
      return { ...data, issuedAt: Number(issuedAt) - Number(ttlMs) - 1000 };
    case 'same-token':
      if (isChecked) return { verdict: 'REPLAYED', checkedAt };
      return { ...data, ...(earlier.token === undefined ? {} : { token: earlier.token }) };
    case 'unknown-colour': {
      const shows = Array.isArray(data.shows) ? { shows: data.shows.map(coloured) } : {};
      return { ...(coloured(data) as Fields), ...shows };
    }
    default:
      return data;
  }
}

function bend(fault: FaultName | null, envelope: Envelope, earlier?: Envelope): Envelope {
  const data = { ...(envelope.data as Fields | undefined) };
  switch (fault) {
    case 'wrong-shape':
      return { ...envelope, data: null };
    case 'unknown-code':
      return { ...envelope, code: 'NEW_RULE_2030', message: '暂时无法完成，请稍后再试' };
    case 'stale-rev':
      return { ...envelope, data: { ...data, rev: 0, status: 'NOTPAY' } };
    case 'unknown-status':
      return { ...envelope, data: { ...data, status: 'PROCESSING_ELSEWHERE' } };
    case 'wrong-amount':
      return {
        ...envelope,
        data: { ...data, ...shifted(data, 'payableFen'), ...shifted(data, 'amountFen') },
      };
    case 'old-code':
    case 'same-token':
    case 'unknown-colour':
      if (envelope.code !== 'OK') return envelope;
      return { ...envelope, data: bendCode(fault, data, (earlier?.data ?? {}) as Fields) };
    default:
      return envelope;
  }
}

/** The first reply waits until the next one to the same endpoint went out, or 3 s at most. */
async function hold(name: EndpointName, spoiler: Spoiler): Promise<void> {
  const released = new Promise<void>((resolve) => spoiler.held.set(name, resolve));
  await Promise.race([released, spoiler.wait(DELAY_MS)]);
}

/** Faults that strike on the way back: the ledger has done its work. */
export async function spoilAfter(
  name: EndpointName,
  fault: FaultName | null,
  envelope: Envelope,
  spoiler: Spoiler,
): Promise<{ response: Response; code?: string }> {
  const earlier = spoiler.last.get(name);
  spoiler.last.set(name, envelope);
  if (fault === 'reply-lost') return { response: HttpResponse.error() };
  if (fault === 'reply-never') return never();
  if (fault === 'reordered') await hold(name, spoiler);
  else {
    spoiler.held.get(name)?.();
    spoiler.held.delete(name);
  }
  const shown = fault === 'old-reply-again' && earlier ? earlier : bend(fault, envelope, earlier);
  const text = JSON.stringify(shown);
  const body = fault === 'truncated-json' ? text.slice(0, Math.floor(text.length / 2)) : text;
  const response = new HttpResponse(body, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
  return { response, code: shown.code };
}
