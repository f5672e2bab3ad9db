import { formatFen } from '@/domain/money';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { pickAnother } from './address-card';
import type { Prepared } from './prepare';
import { isUnsendable } from './use-review';

export interface PayBarProps {
  readonly prepared: Prepared;
  readonly busy: string | null;
  /** Nothing here can pay it. */
  readonly off: boolean;
  readonly onPay: () => void;
}

function next({ address, quote }: Prepared, onPay: () => void) {
  if (address === null) return { label: '添加收货地址', run: pickAnother, pays: false };
  if (isUnsendable(quote.changes)) return { label: '更换收货地址', run: pickAnother, pays: false };
  const verb = quote.payableFen === 0 ? '提交订单' : '支付';
  return { label: `${verb} ${formatFen(quote.payableFen)}`, run: onPay, pays: true };
}

/** The one thing to do here. Its words change, its place does not. */
export function PayBar({ prepared, busy, off, onPay }: PayBarProps) {
  const { label, run, pays } = next(prepared, onPay);
  return (
    <Bar>
      <Action block busy={busy !== null} disabled={pays && off} onPress={run}>
        {busy ?? label}
      </Action>
    </Bar>
  );
}
