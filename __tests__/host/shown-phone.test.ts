import type { ActionAnswer, ToView } from '../../tools/host/link/messages';
import type { HostName } from '../../tools/host/logic/host-name';
import { NOON } from '../../tools/host/logic/host-process';
import { VirtualTime } from '../../tools/host/logic/time';
import type { ViewEvent } from '../../tools/host/logic/view-event';
import { ShownPhone } from '../../tools/host/phone/shown-phone';
import { HOSTS } from './fixtures/hosts';
import { writeSample } from './fixtures/sample';

const node = { id: 'picture', dataset: {}, offsetLeft: 0, offsetTop: 0, tag: 'image' };
const load: ViewEvent = {
  ...{ type: 'load', detail: { width: 1, height: 1 }, target: node, mark: {} },
  ...{ currentTarget: node, touches: [], changedTouches: [] },
};

function open(host: HostName): ShownPhone {
  const backend = {
    answer: () => Promise.reject(new Error('the sample asks no server')),
    pay: () => undefined,
  };
  return new ShownPhone({ host, dist: writeSample(host), backend, time: new VirtualTime(NOON) });
}

/** A browser that answers everything but what is about a page that it has not drawn yet. */
function slowBrowser(phone: ShownPhone, undrawn: string): void {
  const answer = (message: ToView | ActionAnswer) => {
    if (message.t === 'sync') phone.hear({ t: 'synced', n: message.n });
    if (message.t === 'patch' && message.page !== undrawn) {
      phone.hear({ t: 'drawn', seq: message.seq });
    }
  };
  phone.connect({ send: (message) => void setImmediate(() => answer(message)) });
}

describe.each(HOSTS)('a shown phone of %s', (host) => {
  it('loses what a page said while it was being closed, and nothing of a page it never had', async () => {
    const phone = open(host);
    slowBrowser(phone, '');
    await phone.launch();
    await phone.app.open('/pages/plain/index');
    const { top } = phone.app.runtime.parts.stack;
    const page = top ? phone.app.runtime.parts.stack.idOf(top) : '';
    await phone.app.back();
    phone.hear({ t: 'event', page, method: 'eh', event: load });
    await expect(phone.quiet()).resolves.toBeUndefined();
    phone.hear({ t: 'event', page: 'p99', method: 'eh', event: load });
    await expect(phone.quiet()).rejects.toThrow('page p99 is not open');
  });

  it('does not wait for the drawing of a page that is closed already', async () => {
    const phone = open(host);
    slowBrowser(phone, 'p2');
    await phone.launch();
    const { stack } = phone.app.runtime.parts;
    expect(stack.navigateTo('/pages/plain/index')).toBeNull();
    expect(phone.wire.pending).toBeGreaterThan(0);
    stack.navigateBack(1);
    await phone.quiet();
    expect(phone.app.stack).toEqual(['pages/one/index']);
  });
});
