import { Button, Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { services } from '@/services';
import type { PrivacyAsk } from '@/state/privacy';
import { Action } from '@/ui/action';
import { arrival } from '@/ui/keys';
import { press } from '@/ui/press';
import './privacy-sheet.scss';

const { navigation, privacy } = services.platform;

const WORDS: Readonly<Record<PrivacyAsk['why'], string>> = {
  first:
    '同意后，我们用平台提供的用户标识为你登录，用于下单、配送和售后。不同意也可以浏览商品、使用购物车。',
  renewed: '隐私政策有更新。同意后继续使用你的账号；不同意会退出登录，仍可浏览商品、使用购物车。',
  host: '你要用的功能需要先同意隐私保护指引。不同意时只是这项功能用不了，其他不受影响。',
};

const readPolicy = (doc: 'agreement' | 'privacy') =>
  void navigation.open(`/pages/account/about/index?doc=${doc}`);

const readGuide = () =>
  void privacy.openGuide().then((end) => (end === 'opened' ? undefined : readPolicy('privacy')));

function Paper({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <View className="privacy__paper" {...press(onPress)}>
      <Text>{name}</Text>
    </View>
  );
}

export interface PrivacySheetProps {
  readonly ask: PrivacyAsk;
  readonly onAnswer: (agreed: boolean) => void;
}

/** Two ways of the same size; nothing is agreed to by waiting or by going on. */
export function PrivacySheet({ ask, onAnswer }: PrivacySheetProps) {
  const { why, guide } = ask;
  const { agreeButton } = privacy;
  useEffect(() => privacy.shown(), []);
  return (
    <View className="privacy" catchMove>
      <View
        className="privacy__card"
        {...arrival}
        role="dialog"
        aria-modal
        aria-label="隐私保护提示"
      >
        <Text className="privacy__title">隐私保护提示</Text>
        <Text className="privacy__text">{WORDS[why]}</Text>
        <View className="privacy__papers">
          <Paper name="《用户协议》" onPress={() => readPolicy('agreement')} />
          <Paper name="《隐私政策》" onPress={() => readPolicy('privacy')} />
          {guide ? <Paper name={guide} onPress={readGuide} /> : null}
        </View>
        <View className="privacy__ways">
          <Action kind="plain" onPress={() => onAnswer(false)}>
            不同意
          </Action>
          {guide === null || agreeButton === null ? (
            <Action onPress={() => onAnswer(true)}>同意</Action>
          ) : (
            <Button
              className="action action--primary action--large"
              id={agreeButton.id}
              openType={agreeButton.openType}
              onAgreePrivacyAuthorization={() => onAnswer(true)}
            >
              同意
            </Button>
          )}
        </View>
      </View>
    </View>
  );
}
