import type { HttpOutcome, Request } from './capabilities';
import { askHost, numberField, field, textField } from './host-call';
import { lifecycle } from './lifecycle';
import { readReply } from './read-reply';

type Reason = Extract<HttpOutcome, { kind: 'net' }>['reason'];

const ERRNO: Readonly<Record<number, Reason>> = { 5: 'timeout', 600003: 'interrupted' };

/** Words of `errMsg`; the first that matches wins. */
const WORDS: readonly (readonly [RegExp, Reason])[] = [
  [/time\s?out|timed[\s_]out/i, 'timeout'],
  [/interrupted|abort/i, 'interrupted'],
  [/internet_disconnected|network (is )?(down|unreachable)/i, 'offline'],
];

function readFailure(failure: unknown): HttpOutcome {
  const words = textField(failure, 'errMsg');
  const reason =
    ERRNO[numberField(failure, 'errno') ?? 0] ??
    WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return { kind: 'net', reason: reason ?? (lifecycle.isOnline() ? 'unknown' : 'offline') };
}

export const request = {
  async send({ url, method, headers, body, timeoutMs }) {
    const answer = await askHost(
      wx.request,
      {
        url,
        method,
        header: headers,
        timeout: timeoutMs,
        // Parsed here, so that a truncated body is told from a text.
        dataType: 'text',
        ...(body === undefined ? {} : { data: body }),
      },
      timeoutMs + 500,
    );
    if (answer.kind === 'ok') {
      return readReply(numberField(answer.value, 'statusCode'), field(answer.value, 'data'));
    }
    if (answer.kind === 'fail') return readFailure(answer.value);
    return { kind: 'net', reason: answer.kind === 'silent' ? 'timeout' : 'unknown' };
  },
} satisfies Request;
