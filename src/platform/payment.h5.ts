import { env } from '@/env';
import type { Scene } from '@/domain/payment/environment';
import { isCallable, type FormInvocation } from '@/domain/payment/invocation';
import { isGateway, isOfOrigin } from './allowed-url';
import { browserScene } from './browser-scene';
import type { Channel, Payment } from './capabilities';
import { field, readHost } from './host-call';
import { leaveByForm } from './leave-by-form';

/** What can be started where (product table of payments); best first. */
const CHANNELS_OF: Readonly<Record<Scene, readonly Channel[]>> = {
  'wechat-webview': [],
  wechat: ['ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
  'alipay-webview': [],
  alipay: ['ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'],
  'in-app': ['ALIPAY_LINK', 'ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'],
  mobile: ['ALIPAY_WAP', 'WECHAT_QR', 'WALLET', 'BANK_TRANSFER'],
  desktop: ['ALIPAY_LINK', 'WECHAT_QR', 'NET_BANK', 'WALLET', 'BANK_TRANSFER'],
  unknown: ['ALIPAY_WAP', 'ALIPAY_LINK', 'WECHAT_QR', 'WALLET', 'BANK_TRANSFER'],
};

const payOrigins = () =>
  env.payOrigins.map((origin) => (origin === 'self' ? window.location.origin : origin));

export const payment = {
  scene: () => browserScene().scene,
  channels: () => CHANNELS_OF[browserScene().scene],
  async pay(invocation) {
    const kind = field(invocation, 'kind');
    const fits = (channel: Channel) => readHost(() => isCallable(channel, invocation), false);
    if (kind === 'form' && fits('ALIPAY_WAP')) {
      const { origin } = window.location;
      if (!isGateway(field(invocation, 'action'), env.gateways, origin)) return 'CONFIG';
      leaveByForm(invocation as FormInvocation);
      return 'LEFT';
    }
    if (kind === 'link' && fits('ALIPAY_LINK')) {
      return isOfOrigin(field(invocation, 'url'), payOrigins()) ? 'LEFT' : 'CONFIG';
    }
    return kind === 'code' && fits('WECHAT_QR') ? 'LEFT' : 'CONFIG';
  },
  follow(link) {
    if (!isOfOrigin(link, payOrigins())) return 'refused';
    window.location.assign(link);
    return 'left';
  },
} satisfies Payment;
