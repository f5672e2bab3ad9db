import { reply, type Options } from '../api';
import type { Parts } from '../parts';
import type { Wire } from '../network';
import { wireRequest } from '../shared/wire-request';
import { words } from './words';

const FAILURES = {
  offline: ['net::ERR_INTERNET_DISCONNECTED', 600001],
  timeout: ['timeout', 5],
  interrupted: ['interrupted', 600003],
  aborted: ['abort', 600002],
} as const;

/** Any status is a success of the call: the app has to look at it. */
function hear(parts: Parts, options: Options, wire: Wire): void {
  if (wire.kind === 'failed') {
    const [why, errno] = FAILURES[wire.reason];
    reply(parts, options, { ok: false, value: words.fail('request', why, errno) });
    return;
  }
  const { status, headers, body } = wire.reply;
  let data: unknown = body;
  if ((options.dataType ?? 'json') === 'json') {
    try {
      data = JSON.parse(body);
    } catch {
      data = body;
    }
  }
  const value = { ...words.ok('request'), data, statusCode: status, header: headers, cookies: [] };
  reply(parts, options, { ok: true, value });
}

export const request = (parts: Parts) => (options: Options) => {
  const abort = parts.network.send(
    wireRequest(options, options.header),
    Number(options.timeout ?? 60_000),
    (wire) => hear(parts, options, wire),
  );
  return { abort, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined };
};
