import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { WALLET_TERMS, WALLET_TERMS_TEXT } from '@/domain/wallet/terms';
import { walletApi } from '@/services/wallet';
import { Action } from '@/ui/action';
import { Tick } from '@/ui/tick';

const NAME = '同意余额服务协议和个人信息处理说明';

/** The wallet's own consent: apart from all others, never ticked for anyone (H2). */
export function Agree({ onAgreed }: { readonly onAgreed: () => void }) {
  const [on, setOn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  async function open(): Promise<void> {
    if (!on) return setError('请先阅读并勾选同意');
    setBusy(true);
    const reply = await walletApi.agreeToWallet({ version: WALLET_TERMS });
    setBusy(false);
    if (reply.ok) onAgreed();
    else setError(failureWords(reply.error).title);
  }
  return (
    <View className="card">
      <Text className="wallet__heading">开通余额前，请先阅读</Text>
      {WALLET_TERMS_TEXT.map((paragraph) => (
        <Text key={paragraph} className="wallet__paragraph">
          {paragraph}
        </Text>
      ))}
      <View className="wallet__consent">
        <Tick
          on={on}
          label={NAME}
          onPress={() => {
            setOn(!on);
            setError('');
          }}
        />
        <Text className="wallet__consent-words">{NAME}</Text>
      </View>
      <View className="wallet__error" role="alert">
        <Text>{error}</Text>
      </View>
      <Action block busy={busy} onPress={() => void open()}>
        同意并开通余额
      </Action>
    </View>
  );
}
