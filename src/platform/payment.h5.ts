import { env } from '@/env';
import type { Scene } from '@/domain/payment/environment';
import { isCallable, type FormInvocation } from '@/domain/payment/invocation';
import { isGateway, isOfOrigin } from './allowed-url';
import { browserScene } from './browser-scene';
import type { Channel, Payment } from './capabilities';
import { field, readHost } from './host-call';

/** What can be started where (product table of payments); best first. */
const CHANNELS_OF: Readonly<Record<Scene, readonly Channel[]>> = {
  'wechat-webview': [],
  wechat: ['ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
  'alipay-webview': [],
  alipay: ['ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'],
  'in-app': ['ALIPAY_LINK', 'ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'],
  mobile: ['ALIPAY_WAP', 'WALLET', 'BANK_TRANSFER'],
  desktop: ['ALIPAY_LINK', 'WECHAT_QR', 'NET_BANK', 'WALLET', 'BANK_TRANSFER'],
  unknown: ['ALIPAY_WAP', 'ALIPAY_LINK', 'WALLET', 'BANK_TRANSFER'],
};

const payOrigins = () =>
  env.payOrigins.map((origin) => (origin === 'self' ? window.location.origin : origin));

/** Built from nodes: no text of the server ever becomes markup (C5). */
function leave({ action, fields }: FormInvocation): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  // The provider must not learn which page the shopper came from.
  form.setAttribute('rel', 'noreferrer');
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.appendChild(input);
  }
  document.body.appendChild(form);
  // A field may be called "submit" and would hide the form's own method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}

export const payment = {
  scene: () => browserScene().scene,
  channels: () => CHANNELS_OF[browserScene().scene],
  async pay(invocation) {
    const kind = field(invocation, 'kind');
    const fits = (channel: Channel) => readHost(() => isCallable(channel, invocation), false);
    if (kind === 'form' && fits('ALIPAY_WAP')) {
      const { origin } = window.location;
      if (!isGateway(field(invocation, 'action'), env.gateways, origin)) return 'CONFIG';
      leave(invocation as FormInvocation);
      return 'LEFT';
    }
    if (kind === 'link' && fits('ALIPAY_LINK')) {
      return isOfOrigin(field(invocation, 'url'), payOrigins()) ? 'LEFT' : 'CONFIG';
    }
    return kind === 'code' && fits('WECHAT_QR') ? 'LEFT' : 'CONFIG';
  },
} satisfies Payment;
