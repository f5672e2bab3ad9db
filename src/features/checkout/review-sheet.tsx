import { Popup } from '@nutui/nutui-react-taro';
import { ScrollView, Text, View } from '@tarojs/components';
import type { QuoteChange } from '@/domain/order/order';
import { Action } from '@/ui/action';
import { focusable } from '@/ui/keys';
import { changeWords } from './change-words';
import './review-sheet.scss';

interface Choice {
  readonly label: string;
  readonly onPress: () => void;
}

export interface ReviewSheetProps {
  readonly changes: readonly QuoteChange[];
  /** How many of each SKU the shopper wanted. */
  readonly wanted: ReadonlyMap<string, number>;
  readonly text: string;
  /** null: nothing is left that could be bought. */
  readonly go: Choice | null;
  readonly back: Choice;
}

function Change({ change, wanted }: { change: QuoteChange; wanted: number | undefined }) {
  const { title, before, now } = changeWords(change, wanted);
  return (
    <View className="review__row">
      <Text className="review__name">{title}</Text>
      <View className="review__turn">
        {before ? <Text className="review__before">{`原 ${before}`}</Text> : null}
        {before ? (
          <Text className="review__arrow" aria-hidden>
            →
          </Text>
        ) : null}
        <Text className="review__now">{now}</Text>
      </View>
    </View>
  );
}

/** What differs from what was on screen, old and new; nothing goes on before the shopper says so. */
export function ReviewSheet({ changes, wanted, text, go, back }: ReviewSheetProps) {
  return (
    <Popup
      className="review"
      position="bottom"
      visible
      closeOnOverlayClick={false}
      lockScroll
      round
    >
      <View role="dialog" aria-modal aria-label="订单有变化，请确认">
        <Text className="review__title">订单有变化，请确认</Text>
        <Text className="review__text">{text}</Text>
        <ScrollView className="review__list" scrollY {...focusable}>
          {changes.map((change, index) => (
            <Change
              key={`${change.kind}${change.skuId ?? index}`}
              change={change}
              wanted={change.skuId === undefined ? undefined : wanted.get(change.skuId)}
            />
          ))}
        </ScrollView>
        <View className="review__ways">
          <Action kind={go ? 'plain' : 'primary'} block onPress={back.onPress}>
            {back.label}
          </Action>
          {go ? (
            <Action block onPress={go.onPress}>
              {go.label}
            </Action>
          ) : null}
        </View>
      </View>
    </Popup>
  );
}
