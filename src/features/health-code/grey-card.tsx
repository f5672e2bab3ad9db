import { Text, View } from '@tarojs/components';
import type { CodeView } from '@/domain/health/view';
import { clockTime, GREY_WORDS, lastWords } from '@/domain/health/words';
import { useSecond } from '@/state/server-second';
import { Action } from '@/ui/action';
import { codeMark } from './code-mark';

export type GreyView = Extract<CodeView, { kind: 'grey' }>;

/** Only the minute of it is shown, so a second costs nothing. */
function Last({ last }: { readonly last: NonNullable<GreyView['last']> }) {
  return <Text className="code-card__last">{lastWords(last, useSecond())}</Text>;
}

interface GreyCardProps {
  readonly view: GreyView;
  readonly rests: boolean;
  readonly onRetry: () => void;
}

/** Nothing current is known: no colour and no QR code, but why, what was last, and what to do (G2). */
export function GreyCard({ view, rests, onRetry }: GreyCardProps) {
  const { why, last } = view;
  const { title, text } = GREY_WORDS[why];
  const over = why === 'stale' && last !== null ? ` · 更新于 ${clockTime(last.issuedAt)}` : '';
  return (
    <View className="code-card code-card--grey">
      <View className="code-card__why" role="status" aria-live="polite">
        <View className="code-card__shape" aria-hidden />
        <Text className="code-card__title">{title + over}</Text>
        <Text className="code-card__text">{text}</Text>
      </View>
      {last === null ? (
        <Text className="code-card__last">还没有查询结果，此时不能作为凭证</Text>
      ) : (
        <Last last={last} />
      )}
      <View className="code-card__retry">
        <Action kind="plain" disabled={rests} onPress={onRetry}>
          重新获取
        </Action>
      </View>
      {codeMark()}
    </View>
  );
}
