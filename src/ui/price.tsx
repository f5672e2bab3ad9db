import { Text, View } from '@tarojs/components';
import { priceParts, type Fen } from '@/domain/money';
import './price.scss';

export interface PriceProps {
  readonly fen: Fen;
  readonly size?: 'row' | 'page' | 'hero';
  /** Words before the amount, such as 实付款. */
  readonly lead?: string;
}

/** Small ¥, large yuan, small fen; read out as one amount. */
export function Price({ fen, size = 'row', lead }: PriceProps) {
  const { yuan, cents } = priceParts(fen);
  return (
    <View
      className={size === 'row' ? 'price' : `price price--${size}`}
      aria-label={`${lead ?? ''}${yuan}.${cents}元`}
    >
      {lead ? <Text className="price__lead">{lead}</Text> : null}¥
      <Text className="price__yuan">{yuan}</Text>
      {`.${cents}`}
    </View>
  );
}
