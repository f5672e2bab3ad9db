import { createAsk } from '@/cashier/ask';
import { ENDPOINTS, NOON, TOKEN, VIEW } from './payer';

interface Call {
  method: string;
  url: string;
  body: string | undefined;
}

/** An XMLHttpRequest that answers as it is told. */
function server(end: (call: XMLHttpRequest) => void) {
  const calls: Call[] = [];
  class Fake {
    status = 200;
    responseText = '';
    timeout = 0;
    onload: () => void = () => undefined;
    onerror: () => void = () => undefined;
    ontimeout: () => void = () => undefined;
    private call: Call = { method: '', url: '', body: undefined };
    open(method: string, url: string) {
      this.call = { method, url, body: undefined };
    }
    setRequestHeader() {}
    send(body?: string) {
      calls.push({ ...this.call, body });
      end(this as unknown as XMLHttpRequest);
    }
  }
  jest.spyOn(window, 'XMLHttpRequest').mockImplementation(() => new Fake() as never);
  return calls;
}

const says =
  (text: string, status = 200) =>
  (call: XMLHttpRequest) => {
    Object.assign(call, { status, responseText: text });
    call.onload?.call(call, {} as ProgressEvent);
  };
const envelope = (more: object) => JSON.stringify({ code: 'OK', serverTime: NOON, ...more });

afterEach(() => jest.restoreAllMocks());

test('sends the token in the body, to this page’s own origin', async () => {
  const calls = server(says(envelope({ data: VIEW })));
  const told = await createAsk('/api')(ENDPOINTS.open, { token: TOKEN });
  expect(told).toEqual({ ok: true, value: VIEW, serverTime: NOON });
  expect(calls).toEqual([
    { method: 'POST', url: '/api/cashier/open', body: JSON.stringify({ token: TOKEN }) },
  ]);
});

test('asks for the state without saying anything', async () => {
  const calls = server(says(envelope({ data: VIEW })));
  await createAsk('/api')(ENDPOINTS.status, {});
  expect(calls).toEqual([{ method: 'GET', url: '/api/cashier/status', body: undefined }]);
});

test.each([
  [
    'a refusal',
    says(envelope({ code: 'BUSY', message: '忙', retryAfterMs: 5 })),
    {
      kind: 'refused',
      code: 'BUSY',
      message: '忙',
      retryAfterMs: 5,
    },
  ],
  [
    'an unknown refusal',
    says(envelope({ code: 'NEW_RULE' })),
    {
      kind: 'refused',
      code: 'UNKNOWN_REFUSAL',
      message: '',
    },
  ],
  ['a bare 500', says('<html>', 500), { kind: 'net', reason: 'http', status: 500 }],
  [
    'half a reply',
    says(envelope({ data: VIEW }).slice(0, 40)),
    { kind: 'net', reason: 'unreadable' },
  ],
  ['no envelope', says('{}'), { kind: 'net', reason: 'unreadable' }],
  [
    'a field less',
    says(envelope({ data: { ...VIEW, merchant: undefined } })),
    {
      kind: 'net',
      reason: 'unreadable',
    },
  ],
  [
    'a float for an amount',
    says(envelope({ data: { ...VIEW, amountFen: 0.5 } })),
    {
      kind: 'net',
      reason: 'unreadable',
    },
  ],
  [
    'an unknown state',
    says(envelope({ data: { ...VIEW, state: 'SOLD' } })),
    {
      kind: 'net',
      reason: 'unreadable',
    },
  ],
  [
    'a cut line',
    (call: XMLHttpRequest) => call.onerror?.call(call, {} as ProgressEvent),
    {
      kind: 'net',
      reason: 'unknown',
    },
  ],
  [
    'silence',
    (call: XMLHttpRequest) => call.ontimeout?.call(call, {} as ProgressEvent),
    {
      kind: 'net',
      reason: 'timeout',
    },
  ],
])('%s is no answer to believe', async (_name, end, error) => {
  server(end);
  expect(await createAsk('/api')(ENDPOINTS.open, { token: TOKEN })).toEqual({ ok: false, error });
});
