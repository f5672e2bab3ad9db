import { env } from '@/env';
import { isCallable } from '@/domain/payment/invocation';
import { readWechatOutcome } from '@/domain/payment/wechat-outcome';
import { isOfOrigin } from './allowed-url';
import type { Payment } from './capabilities';
import { askHost, field, readHost } from './host-call';

export const payment = {
  scene: () => 'weapp',
  channels: () => ['WECHAT_MINI', 'ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
  async pay(invocation) {
    const fits = (channel: 'WECHAT_MINI' | 'ALIPAY_LINK') =>
      readHost(() => isCallable(channel, invocation), false);
    if (fits('ALIPAY_LINK')) {
      return isOfOrigin(field(invocation, 'url'), env.payOrigins) ? 'LEFT' : 'CONFIG';
    }
    if (!fits('WECHAT_MINI')) return 'CONFIG';
    const { kind: _kind, ...params } = invocation;
    // No patience here: the cashier stays open as long as the person needs; the caller watches.
    return readWechatOutcome(await askHost(wx.requestPayment, params));
  },
  follow: () => ({ kind: 'unsupported', reason: 'a mini-program opens no browser' }),
} satisfies Payment;
