import { Text, View } from '@tarojs/components';
import type { Attempt } from '@/domain/payment/state';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { CodeBox } from './code-box';
import { useExpired } from './expired';
import { linkSteps } from './guides';
import { Steps } from './steps';

const { payment } = services.platform;

/** Scenes in which another device scans what is shown here. */
const SCANNED = ['desktop', 'unknown'];
/** Scenes in which the link is copied, and another phone may scan it instead. */
const BOTH = ['weapp'];

/** The host a shopper can compare with what the browser shows (C12). */
const hostOf = (url: string) => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? '';

/** Whether the shopper wants the link as a code, where either would do. */
export interface CodeSwitch {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

export interface LinkPanelProps {
  readonly attempt: Attempt;
  readonly url: string;
  /** The clipboard was refused: the link itself is shown, to be selected. */
  readonly refused: boolean;
  readonly code: CodeSwitch;
}

/** What to read and do beside the code. */
function Words({ url, refused, coded }: { url: string; refused: boolean; coded: boolean }) {
  return (
    <>
      {refused ? (
        <>
          <Text className="away__text">没有复制成功，可以长按选择下面的链接</Text>
          <Text className="away__link" selectable userSelect>
            {url}
          </Text>
        </>
      ) : null}
      <Steps steps={linkSteps(payment.scene(), coded)} />
      <Text className="away__text">{`付款页的网址是 ${hostOf(url)}，请核对域名`}</Text>
    </>
  );
}

/** Our cashier page for another browser: how to get there, and as a code where that helps. */
export function LinkPanel({ attempt, url, refused, code }: LinkPanelProps) {
  const scene = payment.scene();
  const expired = useExpired(attempt.expiresAt);
  const scanned = SCANNED.includes(scene);
  const shown = scanned || code.on;
  if (expired && !shown) {
    return (
      <View className="card away">
        <Text className="away__title">支付链接已过期</Text>
      </View>
    );
  }
  return (
    <View className="card away">
      {shown ? (
        <CodeBox
          id={`code-${attempt.attemptNo}`}
          text={url}
          size={scanned ? 220 : 180}
          label="付款页的二维码"
          expired={expired}
          saves={!scanned}
        />
      ) : null}
      <Words url={url} refused={refused && !expired} coded={code.on && !scanned && !expired} />
      {BOTH.includes(scene) && !expired ? (
        <View className="away__switch">
          <Action kind="plain" size="small" onPress={() => code.turn(!code.on)}>
            {code.on ? '收起二维码' : '显示付款二维码'}
          </Action>
        </View>
      ) : null}
    </View>
  );
}
