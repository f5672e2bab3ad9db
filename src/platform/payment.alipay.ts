import { readAlipayOutcome } from '@/domain/payment/alipay-outcome';
import { isCallable } from '@/domain/payment/invocation';
import type { Payment } from './capabilities';
import { askHost, readHost } from './host-call';

export const payment = {
  scene: () => 'alipay-mini',
  channels: () => ['ALIPAY_MINI', 'WALLET', 'BANK_TRANSFER'],
  async pay(invocation) {
    if (!readHost(() => isCallable('ALIPAY_MINI', invocation), false)) return 'CONFIG';
    const { kind: _kind, ...params } = invocation;
    return readAlipayOutcome(await askHost(my.tradePay, params));
  },
  follow: () => ({ kind: 'unsupported', reason: 'a mini-program opens no browser' }),
} satisfies Payment;
