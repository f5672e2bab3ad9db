import { Text, Textarea, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { APPEAL_GROUNDS, GROUND_WORDS, MOST_APPEAL_WORDS } from '@/domain/health/appeal-words';
import { services } from '@/services';
import { healthApi } from '@/services/health';
import { appealDraft, dropAppealDraft, keepAppealDraft } from '@/state/health/appeal-draft';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { fieldName } from '@/ui/native';
import { RadioRow } from '@/ui/radio-row';
import { FormField } from './form-field';
import { useIntentKey } from './use-intent-key';

interface AppealFormProps {
  readonly userId: string;
  readonly personId: string;
  readonly onDone: () => void;
}

function useAppealForm({ userId, personId, onDone }: AppealFormProps) {
  const [draft, setDraft] = useState(() => appealDraft(userId, personId));
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const keyOf = useIntentKey();
  const { ground, text } = draft;
  useEffect(() => keepAppealDraft(userId, draft), [userId, draft]);

  async function submit(): Promise<void> {
    if (ground === null) return setError('请选择申请纠错的理由');
    const words = text.trim();
    if (words === '') return setError('请写明具体情况');
    setBusy(true);
    const content = { personId, ground, text: words };
    const key = await keyOf(content);
    const reply = key === null ? null : await healthApi.appealCode(content, key);
    setBusy(false);
    if (reply?.ok) {
      dropAppealDraft(userId);
      services.platform.navigation.toast('已提交');
      return onDone();
    }
    setError(reply === null ? '网络不太稳定，请再提交一次' : failureWords(reply.error).title);
  }

  return {
    ...{ ground, text, error, busy, submit },
    change(patch: Partial<typeof draft>) {
      setDraft({ ...draft, ...patch });
      setError('');
    },
  };
}

/** Why the state is wrong. Kept on the device while it is written, without numbers of people. */
export function AppealForm(props: AppealFormProps) {
  const { ground, text, error, busy, submit, change } = useAppealForm(props);
  return (
    <>
      <View className="card" role="radiogroup" aria-label="申请纠错的理由">
        <Text className="health__heading">为什么认为结果有误</Text>
        {APPEAL_GROUNDS.map((one) => (
          <RadioRow
            key={one}
            title={GROUND_WORDS[one]}
            text={null}
            on={one === ground}
            off={false}
            onPress={() => change({ ground: one })}
          />
        ))}
      </View>
      <View className="card">
        <FormField label="具体情况" error={undefined}>
          <Textarea
            className="health-field__input health-field__area"
            value={text}
            maxlength={MOST_APPEAL_WORDS}
            placeholder="时间、地点、检测机构等"
            onInput={(event) => change({ text: event.detail.value })}
            {...fieldName('具体情况', error !== '')}
          />
        </FormField>
        <Text className="health__small">不需要填写证件号码和电话，核查人员能看到你的实名信息</Text>
      </View>
      <Bar>
        <View className="health__bar">
          {error === '' ? null : (
            <View className="health__error" role="alert">
              {error}
            </View>
          )}
          <Action block busy={busy} onPress={() => void submit()}>
            提交纠错申请
          </Action>
        </View>
      </Bar>
    </>
  );
}
