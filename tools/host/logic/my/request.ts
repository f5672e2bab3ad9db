import { reply, type Options } from '../api';
import type { Parts } from '../parts';
import type { Wire } from '../network';
import { wireRequest } from '../shared/wire-request';

const FAILURES = {
  offline: [12, '网络出错'],
  timeout: [13, '网络超时'],
  interrupted: [1, '请求没有结束，就跳转到了另一个页面'],
  aborted: [9, 'request aborted'],
} as const;

/** A status outside 2xx is a failure of the call, and the app is not told which it was. */
function hear(parts: Parts, options: Options, wire: Wire): void {
  const refuse = (error: number, errorMessage: string) =>
    reply(parts, options, { ok: false, value: { error, errorMessage } });
  if (wire.kind === 'failed') {
    const [error, why] = FAILURES[wire.reason];
    return refuse(error, why);
  }
  const { status, headers, body } = wire.reply;
  if (status < 200 || status > 299) return refuse(19, 'http status error');
  const told = (data: unknown) =>
    reply(parts, options, { ok: true, value: { data, status, headers } });
  if ((options.dataType ?? 'json') !== 'json') return told(body);
  try {
    return told(JSON.parse(body));
  } catch {
    return refuse(14, 'JSON parse data error');
  }
}

export const request = (parts: Parts) => (options: Options) => {
  const abort = parts.network.send(
    wireRequest(options, options.headers ?? options.header),
    Number(options.timeout ?? 30_000),
    (wire) => hear(parts, options, wire),
  );
  return { abort };
};
