import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { healthHost } from '@/services/health';
import type { ScanTrouble } from '@/state/health/create-check';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Notice } from '@/ui/notice';
import { TypedCode } from './typed-code';
import { scanWords } from './words';

const { scanner } = healthHost;
const NO_SCANNER = '这个浏览器不能扫码。可以用微信或支付宝扫场所码，也可以在这里输入';

/** Looks for the code on the door. */
export function FindVenue({ onFound }: { readonly onFound: (text: string) => void }) {
  const [trouble, setTrouble] = useState<ScanTrouble | null>(null);
  const canScan = scanner.canScan();
  async function scan(): Promise<void> {
    const found = await scanner.scan();
    if (found.kind === 'read') return onFound(found.text);
    setTrouble(found.kind === 'cancelled' ? null : found.kind);
  }
  const words = scanWords(trouble);
  return (
    <>
      {words === null ? null : <Notice>{words}</Notice>}
      <View className="card">
        <Text className="desk__heading">扫门口的场所码</Text>
        <Text className="desk__paragraph">
          登记会记下场所、时间和你的健康码状态，用于疫情排查；可以在“亮码记录”里查看。
        </Text>
      </View>
      <TypedCode
        label="手动输入场所码"
        action="确定"
        folded={canScan}
        note={canScan ? undefined : NO_SCANNER}
        onTake={onFound}
      />
      {canScan ? (
        <Bar>
          <Action block onPress={() => void scan()}>
            {scanner.mode === 'photo' ? '拍场所码' : '扫场所码'}
          </Action>
        </Bar>
      ) : null}
    </>
  );
}
