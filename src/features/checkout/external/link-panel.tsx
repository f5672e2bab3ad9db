import { Text, View } from '@tarojs/components';
import type { Attempt } from '@/domain/payment/state';
import { services } from '@/services';
import { CodeBox } from './code-box';
import { useExpired } from './expired';
import { linkSteps } from './guides';
import { Steps } from './steps';

const { payment } = services.platform;

/** Scenes in which another device scans what is shown here. */
const SCANNED = ['desktop', 'unknown'];

/** The host a shopper can compare with what the browser shows (C12). */
const hostOf = (url: string) => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? '';

export interface LinkPanelProps {
  readonly attempt: Attempt;
  readonly url: string;
  /** The clipboard was refused: the link itself is shown, to be selected or scanned. */
  readonly refused: boolean;
}

/** Our cashier page for another browser: how to get there, and as a code where that helps. */
export function LinkPanel({ attempt, url, refused }: LinkPanelProps) {
  const scene = payment.scene();
  const expired = useExpired(attempt.expiresAt);
  const scanned = SCANNED.includes(scene);
  if (expired && !scanned && !refused) {
    return (
      <View className="card away">
        <Text className="away__title">支付链接已过期</Text>
      </View>
    );
  }
  return (
    <View className="card away">
      {scanned || refused ? (
        <CodeBox
          id={`code-${attempt.attemptNo}`}
          text={url}
          size={scanned ? 220 : 180}
          label="付款页的二维码"
          expired={expired}
          saves={!scanned}
        />
      ) : null}
      {refused && !expired ? (
        <>
          <Text className="away__text">没有复制成功，可以长按选择下面的链接，或扫二维码打开</Text>
          <Text className="away__link" selectable userSelect>
            {url}
          </Text>
        </>
      ) : null}
      <Steps steps={linkSteps(scene)} />
      <Text className="away__text">{`付款页的网址是 ${hostOf(url)}，请核对域名`}</Text>
    </View>
  );
}
