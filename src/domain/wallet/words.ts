import { formatFen } from '@/domain/money';
import { dayTime } from '@/domain/order/time-words';
import type { HoldState } from './hold';
import type { SignPurpose, SignState } from './pay-state';
import type { TopUpState } from './top-up';
import type { Withdrawal } from './withdrawal';

interface Words {
  readonly title: string;
  readonly text: string;
}

const ASK: Readonly<Record<SignPurpose, string>> = {
  PAY: '请输入支付密码',
  HOLD: '请输入支付密码',
  WITHDRAW: '请输入支付密码',
};

const SENDING: Readonly<Record<SignPurpose, string>> = {
  PAY: '正在支付',
  HOLD: '正在预留余额',
  WITHDRAW: '正在提交提现',
};

/** What the amount above the dots is for. */
export const SIGN_LEAD: Readonly<Record<SignPurpose, string>> = {
  PAY: '余额支付',
  HOLD: '先用余额付',
  WITHDRAW: '提现',
};

function wrongWords(triesLeft: number | null): string {
  return triesLeft === null ? '支付密码不正确' : `支付密码不正确，还可以试 ${triesLeft} 次`;
}

function askWords(state: Extract<SignState, { name: 'ASKING' }>): Words {
  const title = ASK[state.job.purpose];
  switch (state.notice) {
    case 'wrong':
      return { title, text: wrongWords(state.triesLeft) };
    case 'busy':
      return { title, text: '系统繁忙，没有扣款，请重新输入' };
    case 'not-sent':
      return { title, text: '没有提交成功，没有扣款，请重新输入' };
    case null:
      return {
        title,
        text: state.triesLeft === null ? '' : `之前输错过，还可以试 ${state.triesLeft} 次`,
      };
  }
}

/** What the pad says; an unknown outcome is called unknown (E4). */
export function signWords(state: SignState): Words {
  switch (state.name) {
    case 'ASKING':
      return askWords(state);
    case 'UNSET':
      return { title: '还没有支付密码', text: '设置后就可以用余额支付' };
    case 'LOCKED':
      return {
        title: '余额支付已暂停',
        text: `密码错误次数过多，${dayTime(state.until)} 后可以再试，也可以重设支付密码`,
      };
    case 'LOW':
      return {
        title: '余额不足',
        text: `可用 ${formatFen(state.facts.availableFen)}，没有扣款`,
      };
    case 'SENDING':
      return { title: SENDING[state.job.purpose], text: '请稍候' };
    case 'CONFIRMING':
    case 'VOIDING':
      return { title: '正在确认结果', text: '网络较慢，请勿重复操作' };
    case 'READING':
      return { title: '正在打开', text: '请稍候' };
    case 'IDLE':
    case 'ENDED':
      return { title: '', text: '' };
  }
}

/** What is put aside, as far as the server has said; null: nothing to say. */
export function holdWords(state: HoldState): Words | null {
  switch (state.name) {
    case 'HELD':
      return {
        title: `已留出余额 ${formatFen(state.amountFen)}`,
        text: state.kept ? '暂时没有退回，请稍后再试' : '付清其余金额时才会扣，没付成会退回',
      };
    case 'RELEASING':
      return { title: '正在退回留出的余额', text: formatFen(state.amountFen) };
    case 'RELEASED':
      return { title: '留出的余额已退回', text: formatFen(state.amountFen) };
    case 'USED':
      return { title: '其中余额支付', text: formatFen(state.amountFen) };
    case 'NONE':
      if (state.notice === null) return null;
      return state.notice === 'cancelled'
        ? { title: '没有动用余额', text: '可以换一种方式支付全部金额' }
        : { title: '余额没有留出', text: '没有扣款，可以再试，或换一种方式支付' };
    default:
      return null;
  }
}

/** What covers the screen while the sum that a cashier has to take is not settled; null: nothing. */
export function movingWords({ name }: HoldState): string | null {
  if (name === 'RELEASING') return '正在退回留出的余额';
  return name === 'STARTING' || name === 'CHECKING' ? '正在确认余额' : null;
}

export const WITHDRAWAL_WORDS: Readonly<Record<Withdrawal['state'], string>> = {
  DRAFT: '未提交',
  REVIEWING: '审核中',
  PAYING: '打款中',
  PAID: '已到账',
  FAILED: '未到账，已退回余额',
};

/** What happens next with a withdrawal, and by when. */
export function withdrawalText(withdrawal: Withdrawal): string {
  const { state, arrivesBy, endedAt, reason } = withdrawal;
  switch (state) {
    case 'PAID':
      return endedAt === null ? '' : `${dayTime(endedAt)} 到账`;
    case 'FAILED':
      return reason ?? '金额和手续费已退回余额';
    case 'DRAFT':
      return '';
    default:
      return `预计 ${dayTime(arrivesBy)} 前到账`;
  }
}

/** A top-up's own words; '' while its form is shown. */
export function topUpWords(state: TopUpState): Words {
  switch (state.name) {
    case 'IDLE':
      return { title: '', text: state.message ?? '' };
    case 'STARTING':
      return { title: '正在打开支付宝', text: '请稍候' };
    case 'AWAY':
      return { title: '等待付款', text: '请在打开的支付宝页面完成付款，再回到这里' };
    case 'CONFIRMING':
      return { title: '正在确认充值结果', text: '请勿重复付款，结果会自动更新' };
    case 'UNRESOLVED':
      return {
        title: '充值结果确认中，请勿重复付款',
        text: '到账后余额会自动更新，也可以稍后到账单里查看',
      };
    case 'DONE':
      return { title: '充值成功', text: `${formatFen(state.topUp.amountFen)} 已存入余额` };
    case 'CLOSED':
      return { title: '充值已关闭', text: '没有收到付款；如果之后才收到，会存入余额' };
  }
}
