import { View } from '@tarojs/components';
import type { Attempt } from '@/domain/payment/state';
import { services } from '@/services';
import { CodeBox } from './code-box';
import { useExpired } from './expired';
import { codeSteps } from './guides';
import { Steps } from './steps';

const { payment } = services.platform;

/** What WeChat's scanner reads. It refuses codes out of the album, so none is saved. */
export function CodePanel({ attempt, text }: { readonly attempt: Attempt; readonly text: string }) {
  return (
    <View className="card away">
      <CodeBox
        id={`code-${attempt.attemptNo}`}
        text={text}
        size={220}
        label="微信付款二维码"
        expired={useExpired(attempt.expiresAt)}
        saves={false}
      />
      <Steps steps={codeSteps(payment.scene())} />
    </View>
  );
}
