import { formatFen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import type { Failure } from '@/domain/result';
import type { Transfer, TransferMoment } from './transfer';

export interface TransferWords {
  readonly title: string;
  readonly text: string;
  readonly tone: 'neutral' | 'busy' | 'success' | 'warning';
}

function excess(transfer: Transfer): string {
  const { excess: more } = transfer;
  if (more === null) return '商家会尽快为你发货';
  const amount = formatFen(more.amountFen);
  if (more.way === null) {
    return `多转了 ${amount}，请选择去向；${dayTime(more.decideBy)} 前未选会原路退回`;
  }
  if (more.way === 'BALANCE') {
    return more.doneAt === null
      ? `多转的 ${amount} 正在存入你的余额`
      : `多转的 ${amount} 已存入你的余额`;
  }
  return more.doneAt === null
    ? `多转的 ${amount} 正在原路退回，请留意付款账户`
    : `多转的 ${amount} 已原路退回`;
}

function expired({ returningFen, returnedFen }: Transfer): string {
  if (returningFen > 0) return `到账的 ${formatFen(returningFen)} 正在原路退回，请留意付款账户`;
  if (returnedFen > 0) return `到账的 ${formatFen(returnedFen)} 已原路退回`;
  return '请不要再向这个账户转账；之后到账的款项会原路退回';
}

/** The state in words, and what happens next. "Unknown" is called unknown. */
export function transferWords(transfer: Transfer): TransferWords {
  const { receivedFen, remainingFen } = transfer;
  switch (transfer.state) {
    case 'AWAIT_TRANSFER':
      return {
        title: '等待转账',
        text: '转账时请填写附言码，金额要一分不差，到账后会自动确认',
        tone: 'neutral',
      };
    case 'MATCHING':
      return {
        title: '正在核对到账',
        text: '收到银行的到账通知后会自动确认，通常几分钟，最晚下一个工作日。请勿重复转账',
        tone: 'busy',
      };
    case 'PARTIAL':
      return {
        title: '收到部分款项',
        text: `已收到 ${formatFen(receivedFen)}，还差 ${formatFen(remainingFen)}，请用同样的附言码补足`,
        tone: 'warning',
      };
    case 'PAID':
      return { title: '已收到转账', text: '金额无误，商家会尽快为你发货', tone: 'success' };
    case 'OVERPAID':
      return { title: '已收到转账', text: excess(transfer), tone: 'success' };
    case 'UNMATCHED':
      return {
        title: '收到一笔转账，正在人工核对',
        text: '附言码和这笔订单对不上，工作人员会在一个工作日内核对，请勿重复转账',
        tone: 'warning',
      };
    case 'EXPIRED':
      return {
        title: '转账已失效',
        text: expired(transfer),
        tone: 'neutral',
      };
  }
}

/** Why something asked for was not done; what the server says wins. */
export function troubleWords(failure: Failure): string {
  if (failure.kind === 'refused' && failure.message !== '') return failure.message;
  return '网络不太稳定，请再试一次';
}

const MOMENTS: Readonly<Record<string, (amount: string) => string>> = {
  OPENED: () => '生成收款账户',
  REPORTED: () => '你告知已转账',
  PROOF: () => '上传了转账凭证',
  RECEIVED: (amount) => `收到 ${amount}`,
  UNMATCHED: (amount) => `收到 ${amount}，附言码不符，转人工核对`,
  MATCHED: (amount) => `人工核对通过，计入 ${amount}`,
  PAID: () => '款项已收齐',
  EXCESS: (amount) => `多收 ${amount}`,
  REFUNDING: (amount) => `${amount} 开始原路退回`,
  REFUNDED: (amount) => `${amount} 已原路退回`,
  BALANCE: (amount) => `${amount} 已存入余额`,
  EXPIRED: () => '转账失效',
  REOPENED: () => '重新选择银行转账',
};

/** What happened, in words; null for what this version doesn't know. */
export function momentWords({ what, amountFen }: TransferMoment): string | null {
  const words = Object.keys(MOMENTS).includes(what) ? MOMENTS[what] : undefined;
  return words?.(formatFen(amountFen)) ?? null;
}
