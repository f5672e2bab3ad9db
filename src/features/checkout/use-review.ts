import { useState } from 'react';
import { formatFen } from '@/domain/money';
import type { Quote, QuoteChange } from '@/domain/order/order';
import { services } from '@/services';
import { adoptQuote, useBasketLines } from '@/state/basket';
import { useLive } from '@/state/payment/live';
import { pickAnother } from './address-card';
import { changesKey } from './change-words';
import type { ReviewSheetProps } from './review-sheet';

const { navigation } = services.platform;
const CHECK = '以下内容和刚才看到的不一样';
const NOTHING = '选购的商品暂时都买不到了';

export const isUnsendable = (changes: readonly QuoteChange[]) =>
  changes.some((change) => change.kind === 'ADDRESS_UNSUPPORTED');

interface Asked {
  readonly quote: Quote | null;
  readonly changes: readonly QuoteChange[];
  /** The shopper says yes, or wants another address. */
  readonly go: (() => void) | null;
  readonly label: string;
  readonly elsewhere: () => void;
  readonly back: () => void;
}

function sheet(asked: Asked, wanted: ReadonlyMap<string, number>): ReviewSheetProps {
  const { quote, changes, go, label, elsewhere, back } = asked;
  const empty = quote !== null && quote.lines.length === 0;
  const yes = isUnsendable(changes)
    ? { label: '更换地址', onPress: elsewhere }
    : { label, onPress: go ?? back };
  return {
    changes,
    wanted,
    text: empty ? NOTHING : CHECK,
    go: empty ? null : yes,
    back: { label: '返回', onPress: back },
  };
}

/**
 * What the shopper has to look at again: the price read on entry differs from what was seen, or
 * the one asked for at the tap does. null: nothing.
 */
export function useReview(quote: Quote | undefined, reread: () => void): ReviewSheetProps | null {
  const [agreed, agree] = useState('');
  const lines = useBasketLines();
  const { payment, state } = useLive((now) => now);
  const wanted = new Map(lines.map((line) => [line.skuId, line.quantity]));
  const take = (seen: Quote) => {
    agree(changesKey(seen.changes));
    adoptQuote(seen);
    reread();
  };

  if (state.name === 'NEEDS_REVIEW' && state.order === null && payment) {
    const { quote: offer, changes } = state;
    const stepBack = () => {
      payment.back();
      if (offer === null) reread();
      else if (offer.lines.length > 0) take(offer);
      else void navigation.back();
    };
    return sheet(
      {
        quote: offer,
        changes,
        label: offer === null ? '重新确认' : `继续支付 ${formatFen(offer.payableFen)}`,
        go() {
          if (offer !== null) take(offer);
          payment.accept();
        },
        elsewhere() {
          stepBack();
          pickAnother();
        },
        back: stepBack,
      },
      wanted,
    );
  }
  if (!quote || quote.changes.length === 0 || state.name !== 'IDLE') return null;
  if (changesKey(quote.changes) === agreed) return null;
  return sheet(
    {
      quote,
      changes: quote.changes,
      label: '继续',
      go: () => take(quote),
      elsewhere() {
        agree(changesKey(quote.changes));
        pickAnother();
      },
      back: () => void navigation.back(),
    },
    wanted,
  );
}
