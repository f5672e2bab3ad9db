import { isCallable } from '@/domain/payment/invocation';
import { readWechatOutcome } from '@/domain/payment/wechat-outcome';
import type { Payment } from './capabilities';
import { askHost, readHost } from './host-call';

export const payment = {
  channels: ['WECHAT_MINI'],
  isExternal: () => false,
  async pay(invocation) {
    if (!readHost(() => isCallable('WECHAT_MINI', invocation), false)) return 'CONFIG';
    const { kind: _kind, ...params } = invocation;
    // No patience here: the cashier stays open as long as the person needs; the caller watches.
    return readWechatOutcome(await askHost(wx.requestPayment, params));
  },
} satisfies Payment;
