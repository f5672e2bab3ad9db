import { readAlipayOutcome } from '@/domain/payment/alipay-outcome';
import { isCallable } from '@/domain/payment/invocation';
import type { Payment } from './capabilities';
import { askHost, readHost } from './host-call';

export const payment = {
  channels: ['ALIPAY_MINI'],
  isExternal: () => false,
  async pay(invocation) {
    if (!readHost(() => isCallable('ALIPAY_MINI', invocation), false)) return 'CONFIG';
    const { kind: _kind, ...params } = invocation;
    return readAlipayOutcome(await askHost(my.tradePay, params));
  },
} satisfies Payment;
