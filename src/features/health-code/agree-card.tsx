import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { HEALTH_TERMS_TEXT } from '@/domain/health/terms';
import { services } from '@/services';
import { agree } from '@/state/health/consent';
import { Action } from '@/ui/action';
import { Tick } from '@/ui/tick';

const NAME = '单独同意处理上述健康和身份信息';

/** The separate consent to health data: apart from all others, never ticked for anyone (H2). */
export function AgreeCard({ userId }: { readonly userId: string }) {
  const [on, setOn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  async function open(): Promise<void> {
    if (!on) return setError('请先阅读并勾选同意');
    setBusy(true);
    const failure = await agree(userId);
    setBusy(false);
    setError(failure === null ? '' : failureWords(failure).title);
  }
  return (
    <View className="card">
      <Text className="health__heading">使用健康码前，请先阅读</Text>
      {HEALTH_TERMS_TEXT.map((paragraph) => (
        <Text key={paragraph} className="health__paragraph">
          {paragraph}
        </Text>
      ))}
      <View className="health__consent">
        <Tick
          on={on}
          label={NAME}
          onPress={() => {
            setOn(!on);
            setError('');
          }}
        />
        <Text className="health__consent-words">{NAME}</Text>
      </View>
      <View className="health__error" role="alert">
        <Text>{error}</Text>
      </View>
      <Action block busy={busy} onPress={() => void open()}>
        同意并继续
      </Action>
      <View className="health__after">
        <Action block kind="plain" onPress={() => void services.platform.navigation.back()}>
          暂不同意，返回
        </Action>
      </View>
    </View>
  );
}
