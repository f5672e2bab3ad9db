import { env } from '@/env';
import type { Payment } from './capabilities';
import { field } from './host-call';

/** `scheme://host[:port]` and nothing that could hide another host: no user, no backslash. */
const ORIGIN = /^(https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?)(?:[/?#]|$)/i;

function isAllowed(url: unknown): url is string {
  if (typeof url !== 'string' || /[\s\\]/.test(url)) return false;
  const origin = ORIGIN.exec(url)?.[1]?.toLowerCase();
  if (origin === undefined) return false;
  return env.cashierOrigins.some(
    (allowed) => origin === (allowed === 'self' ? window.location.origin : allowed),
  );
}

export const payment = {
  channels: ['ALIPAY_WAP'],
  isExternal: () => true,
  async pay(invocation) {
    const url = field(invocation, 'url');
    if (field(invocation, 'kind') !== 'redirect' || !isAllowed(url)) return 'CONFIG';
    const link = document.createElement('a');
    link.href = url;
    // The cashier must not learn which page the shopper came from.
    link.rel = 'noreferrer';
    document.body.appendChild(link);
    link.click();
    link.remove();
    return 'LEFT';
  },
} satisfies Payment;
