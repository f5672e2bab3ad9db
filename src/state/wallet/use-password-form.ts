import { useEffect, useRef, useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import type { Failure } from '@/domain/result';
import { weakWords } from '@/domain/wallet/weak';
import { services } from '@/services';
import { walletApi } from '@/services/wallet';
import { createSecret, PASSWORD_LENGTH, type Secret } from './secret';

type Step = 'code' | 'first' | 'again';

interface Typing {
  readonly secret: Secret;
  /** The first of the two, until the second is there. */
  first: string | null;
}

const said = (failure: Failure): string => {
  const { title, text } = failureWords(failure);
  return failure.kind === 'refused' ? failure.message || title : `${title}，${text}`;
};

/** The code by SMS: asking for one and how long until the next. */
function useSmsCode(setError: (words: string) => void) {
  const [code, setCode] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [resendAt, setResendAt] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  const [needsPhone, setNeedsPhone] = useState(false);

  async function sendCode(): Promise<void> {
    setSending(true);
    const reply = await walletApi.sendWalletCode({});
    setSending(false);
    const wait = reply.ok
      ? reply.value.resendAfterMs
      : ((reply.error.kind === 'refused' ? reply.error.retryAfterMs : 0) ?? 0);
    if (wait > 0) setResendAt(services.serverNow() + wait);
    if (reply.ok) setSentTo(reply.value.maskedPhone);
    // Whoever is here has agreed to the wallet: what is missing is a number to send to.
    setNeedsPhone(!reply.ok && reply.error.kind === 'refused' && reply.error.code === 'FORBIDDEN');
    setError(reply.ok ? '' : said(reply.error));
  }
  const typeCode = (text: string) => {
    setCode(text.replace(/\D/g, '').slice(0, 6));
    setError('');
  };
  return { code, sentTo, resendAt, sending, needsPhone, sendCode, typeCode };
}

/** Saves it, at most once with one key. @returns what was wrong, or null */
async function save(smsCode: string, password: string): Promise<Failure | null> {
  const key = await services.randomKey().catch(() => null);
  if (key === null) return { kind: 'net', reason: 'unknown' };
  const reply = await walletApi.setWalletPassword({ smsCode, password }, key);
  return reply.ok ? null : reply.error;
}

/** The code first, then the digits twice. Digits are in a ref, the state only counts them (E3). */
export function usePasswordForm(onDone: () => void) {
  const [step, setStep] = useState<Step>('code');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState('');
  const [typed, setTyped] = useState(0);
  const { sending, ...sms } = useSmsCode(setError);
  const typing = useRef<Typing>({ secret: createSecret(), first: null }).current;
  useEffect(() => () => typing.secret.clear(), [typing]);

  const restart = (to: Step, why = '') => {
    typing.secret.clear();
    typing.first = null;
    setTyped(0);
    setStep(to);
    setError(why);
  };

  async function finish(password: string): Promise<void> {
    setSaving(true);
    const wrong = await save(sms.code, password);
    setSaving(false);
    if (wrong === null) return onDone();
    const isCode = wrong.kind === 'refused' && wrong.code === 'SMS_CODE_WRONG';
    restart(isCode ? 'code' : 'first', said(wrong));
  }

  function complete(digits: string): void {
    const { first } = typing;
    if (step === 'first') {
      const weak = weakWords(digits);
      if (weak !== null) return restart('first', weak);
      typing.first = digits;
      return setStep('again');
    }
    if (digits !== first) return restart('first', '两次输入不一致，请重新设置');
    typing.first = null;
    void finish(digits);
  }

  return {
    ...{ ...sms, step, error, typed, busy: sending || saving },
    toDigits() {
      if (/^\d{6}$/.test(sms.code)) restart('first');
      else setError(sms.code === '' ? '请填写短信验证码' : '验证码是 6 位数字');
    },
    type(digit: string) {
      if (saving) return;
      setError('');
      const count = typing.secret.push(digit);
      const digits = count === PASSWORD_LENGTH ? typing.secret.take() : null;
      setTyped(digits === null ? count : 0);
      if (digits !== null) complete(digits);
    },
    erase: () => setTyped(typing.secret.drop()),
    /** The page is covered: nothing typed is kept. */
    clear: () => (step === 'code' ? undefined : restart('first')),
  };
}

export type PasswordForm = ReturnType<typeof usePasswordForm>;
