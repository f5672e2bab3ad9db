import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { answerPolicy } from '@/state/consent';
import { requestSmsCode, signInWithSms } from '@/state/session';
import { CONSENT_MISSING } from './consent';

export type LoginField = 'phone' | 'code';

interface Errors {
  readonly phone?: string;
  readonly code?: string;
  readonly consent?: string;
  /** What belongs to no field. */
  readonly all?: string;
}

const words = (failure: Failure): string => {
  const { title, text } = failureWords(failure);
  return failure.kind === 'refused' ? failure.message || title : `${title}，${text}`;
};

const phoneError = (phone: string) => {
  if (phone === '') return '请填写手机号';
  return /^1[3-9]\d{9}$/.test(phone) ? undefined : '请填写 11 位手机号';
};

const codeError = (code: string) => {
  if (code === '') return '请填写短信验证码';
  return /^\d{6}$/.test(code) ? undefined : '验证码是 6 位数字';
};

const digits = (text: string, length: number) => text.replace(/\D/g, '').slice(0, length);

/** The form of phone number and code: what is typed, what is wrong with it, what is under way. */
export function useSmsLogin(onDone: () => void) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [focus, setFocus] = useState<LoginField | null>('phone');
  const [busy, setBusy] = useState<'send' | 'enter' | null>(null);
  /** Server time from which another code may be sent; null before the first one. */
  const [resendAt, setResendAt] = useState<number | null>(null);

  const unagreed: Errors = agreed ? {} : { consent: CONSENT_MISSING };
  const refuse = (next: Errors) => {
    setErrors(next);
    setFocus(next.phone ? 'phone' : next.code ? 'code' : null);
  };

  async function send(): Promise<void> {
    const wrong = phoneError(phone);
    // The number itself is personal: it goes nowhere before the person has agreed.
    if (wrong || !agreed) return refuse({ ...(wrong ? { phone: wrong } : {}), ...unagreed });
    answerPolicy(true);
    setBusy('send');
    setErrors({});
    const reply = await requestSmsCode(phone);
    setBusy(null);
    const wait = reply.ok ? reply.value : waitOf(reply.error);
    if (wait > 0) setResendAt(services.serverNow() + wait);
    if (reply.ok) setFocus('code');
    else refuse({ phone: words(reply.error) });
  }

  async function enter(): Promise<void> {
    const [wrongPhone, wrongCode] = [phoneError(phone), codeError(code)];
    if (wrongPhone || wrongCode || !agreed) {
      return refuse({
        ...(wrongPhone ? { phone: wrongPhone } : {}),
        ...(wrongCode ? { code: wrongCode } : {}),
        ...unagreed,
      });
    }
    answerPolicy(true);
    setBusy('enter');
    setErrors({});
    const reply = await signInWithSms(phone, code);
    setBusy(null);
    if (reply.ok) return onDone();
    const isCode = reply.error.kind === 'refused' && reply.error.code === 'SMS_CODE_WRONG';
    refuse(isCode ? { code: words(reply.error) } : { all: words(reply.error) });
  }

  return {
    ...{ phone, code, agreed, errors, focus, busy, resendAt, send, enter },
    typePhone(text: string) {
      setFocus('phone');
      setPhone(digits(text, 11));
    },
    typeCode(text: string) {
      setFocus('code');
      setCode(digits(text, 6));
    },
    agree(on: boolean) {
      setAgreed(on);
      if (on) setErrors(({ consent: _, ...rest }) => rest);
    },
  };
}

function waitOf(failure: Failure): number {
  return failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0;
}
