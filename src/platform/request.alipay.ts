import type { HttpOutcome, Request } from './capabilities';
import { askHost, field, numberField } from './host-call';
import { lifecycle } from './lifecycle';
import { readReply } from './read-reply';

type Reason = Extract<HttpOutcome, { kind: 'net' }>['reason'];

/** `error` of `my.request`. 19 is any status outside 2xx: Alipay does not say which. */
const ERRORS: Readonly<Record<number, Reason>> = {
  1: 'interrupted',
  12: 'offline',
  13: 'timeout',
  14: 'unreadable',
  19: 'http',
  20: 'interrupted',
};

function readFailure(failure: unknown): HttpOutcome {
  const reason = ERRORS[numberField(failure, 'error') ?? 0];
  if (reason === 'http') {
    const status = numberField(failure, 'status');
    return { kind: 'net', reason, ...(status === null ? {} : { status }) };
  }
  return { kind: 'net', reason: reason ?? (lifecycle.isOnline() ? 'unknown' : 'offline') };
}

export const request = {
  async send({ url, method, headers, body, timeoutMs }) {
    const answer = await askHost(
      my.request,
      {
        url,
        method,
        headers,
        timeout: timeoutMs,
        dataType: 'text',
        ...(body === undefined ? {} : { data: body }),
      },
      timeoutMs + 500,
    );
    if (answer.kind === 'ok') {
      return readReply(numberField(answer.value, 'status'), field(answer.value, 'data'));
    }
    if (answer.kind === 'fail') return readFailure(answer.value);
    return { kind: 'net', reason: answer.kind === 'silent' ? 'timeout' : 'unknown' };
  },
} satisfies Request;
