import { useEffect, useRef, useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import type { Failure } from '@/domain/result';
import { weakWords } from '@/domain/wallet/weak';
import { services } from '@/services';
import { createSecret, PASSWORD_LENGTH, type Secret } from './secret';

type Step = 'code' | 'first' | 'again';

interface Typing {
  readonly secret: Secret;
  /** The first of the two, until the second is there. */
  first: string | null;
  key: string | null;
}

const said = (failure: Failure): string => {
  const { title, text } = failureWords(failure);
  return failure.kind === 'refused' ? failure.message || title : `${title}，${text}`;
};

/** The code first, then the digits twice. Digits are in a ref, the state only counts them (E3). */
export function usePasswordForm(onDone: () => void) {
  const [step, setStep] = useState<Step>('code');
  const [code, setCode] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [resendAt, setResendAt] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [typed, setTyped] = useState(0);
  const typing = useRef<Typing>(undefined as never);
  typing.current ??= { secret: createSecret(), first: null, key: null };

  const restart = (to: Step, why = '') => {
    typing.current.secret.clear();
    typing.current.first = null;
    setTyped(0);
    setStep(to);
    setError(why);
  };
  useEffect(() => () => typing.current.secret.clear(), []);

  async function sendCode(): Promise<void> {
    setBusy(true);
    const reply = await services.api.sendWalletCode({});
    setBusy(false);
    const wait = reply.ok
      ? reply.value.resendAfterMs
      : ((reply.error.kind === 'refused' ? reply.error.retryAfterMs : 0) ?? 0);
    if (wait > 0) setResendAt(services.serverNow() + wait);
    if (reply.ok) setSentTo(reply.value.maskedPhone);
    setError(reply.ok ? '' : said(reply.error));
  }

  async function save(password: string): Promise<void> {
    setBusy(true);
    typing.current.key ??= await services.randomKey().catch(() => null);
    const { key } = typing.current;
    if (key === null) {
      setBusy(false);
      return restart('first', '没有提交成功，请再试一次');
    }
    const reply = await services.api.setWalletPassword({ smsCode: code, password }, key);
    setBusy(false);
    typing.current.key = null;
    if (reply.ok) return onDone();
    const isCode = reply.error.kind === 'refused' && reply.error.code === 'SMS_CODE_WRONG';
    restart(isCode ? 'code' : 'first', said(reply.error));
  }

  function complete(): void {
    const digits = typing.current.secret.take();
    setTyped(0);
    if (digits === null) return;
    const { first } = typing.current;
    if (step === 'first') {
      const weak = weakWords(digits);
      if (weak !== null) return restart('first', weak);
      typing.current.first = digits;
      setError('');
      return setStep('again');
    }
    typing.current.first = null;
    if (digits !== first) return restart('first', '两次输入不一致，请重新设置');
    void save(digits);
  }

  return {
    ...{ step, code, sentTo, resendAt, busy, error, typed, sendCode },
    typeCode(text: string) {
      setCode(text.replace(/\D/g, '').slice(0, 6));
      setError('');
    },
    toDigits() {
      if (/^\d{6}$/.test(code)) restart('first');
      else setError(code === '' ? '请填写短信验证码' : '验证码是 6 位数字');
    },
    type(digit: string) {
      if (busy) return;
      const count = typing.current.secret.push(digit);
      setTyped(count);
      setError('');
      if (count === PASSWORD_LENGTH) complete();
    },
    erase: () => setTyped(typing.current.secret.drop()),
    /** The page is covered: nothing typed is kept. */
    clear: () => (step === 'code' ? undefined : restart('first')),
  };
}

export type PasswordForm = ReturnType<typeof usePasswordForm>;
