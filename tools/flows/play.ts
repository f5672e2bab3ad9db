import { MOCK_PHONE, MOCK_SMS_CODE } from '@mocks/ledger/accounts';
import type { Bench } from './bench';
import type { Hand } from './hand';
import { runFlow, type Flow, type Step } from './steps';

const LOGIN = '/pages/account/login/index';
const HOME = '/pages/tabs/home/index';
const MEMBER = /(^|,)user:member(,|$)/;

/** Hosts sign a member in by themselves; in a browser the member does it before the flow begins. */
const SIGN_IN: readonly Step[] = [
  { do: 'open', path: `${LOGIN}?next=${encodeURIComponent(HOME)}` },
  { do: 'fill', name: '手机号', value: MOCK_PHONE },
  { do: 'tap', name: '同意用户协议和隐私政策', role: 'checkbox' },
  { do: 'tap', name: '获取验证码' },
  { do: 'fill', name: '验证码', value: MOCK_SMS_CODE },
  { do: 'tap', name: '登录', role: 'button' },
  { do: 'see', name: '为你推荐' },
];

/** Brings the backend into the flow's state, then does its steps on a phone whose app runs. */
export async function playFlow(
  hand: Hand,
  bench: Bench,
  flow: Flow,
  heard?: (at: number) => void,
): Promise<void> {
  if (flow.state !== undefined) await bench.enter(flow.state);
  if (hand.target === 'h5' && MEMBER.test(flow.state ?? '')) {
    await runFlow(hand, { version: 1, title: '登录', steps: SIGN_IN });
  }
  await runFlow(hand, flow, heard);
}
