import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { checkPaper, type Paper } from '@/domain/health/paper';
import { checkName } from '@/domain/health/person-name';
import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { healthApi } from '@/services/health';
import { useIntentKey } from './use-intent-key';

type BindField = 'name' | 'number';

const UNSURE = '网络不太稳定，还没有收到结果，请再提交一次，不会重复登记';

const said = (failure: Failure): string =>
  failure.kind === 'net' ? UNSURE : failureWords(failure).title;

/** Name and number live here only: they are stored nowhere, and gone with the page. */
export function useBindForm(onDone: () => void) {
  const [paper, setPaper] = useState<Paper>('RESIDENT_ID');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [errors, setErrors] = useState<Partial<Record<BindField, string>>>({});
  const [focus, setFocus] = useState<BindField | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const keyOf = useIntentKey();

  const fail = (found: Partial<Record<BindField, string>>) => {
    setErrors(found);
    setFocus(found.name === undefined ? 'number' : 'name');
  };

  async function send(content: { paper: Paper; name: string; number: string }): Promise<void> {
    setBusy(true);
    const key = await keyOf(content);
    const reply =
      key === null
        ? { ok: false as const, error: { kind: 'net', reason: 'unknown' } as const }
        : await healthApi.bindIdentity(content, key);
    setBusy(false);
    if (reply.ok) {
      setName('');
      setNumber('');
      return onDone();
    }
    if (reply.error.kind === 'refused' && reply.error.code === 'IDENTITY_MISMATCH') {
      return fail({ number: reply.error.message });
    }
    setTrouble(said(reply.error));
  }

  return {
    ...{ paper, name, number, errors, focus, busy, trouble },
    choose(next: Paper) {
      setPaper(next);
      setErrors({});
      setFocus(null);
    },
    type(field: BindField, text: string) {
      (field === 'name' ? setName : setNumber)(text);
      setErrors((before) => ({ ...before, [field]: undefined }));
      setTrouble('');
    },
    left: () => setFocus(null),
    submit() {
      const rightName = checkName(paper, name);
      const rightNumber = checkPaper(paper, number, services.serverNow());
      setTrouble('');
      if (rightName.ok && rightNumber.ok) {
        setErrors({});
        return void send({ paper, name: rightName.name, number: rightNumber.number });
      }
      return fail({
        ...(rightName.ok ? {} : { name: rightName.words }),
        ...(rightNumber.ok ? {} : { number: rightNumber.words }),
      });
    },
  };
}
