import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@/domain/money';
import type { Offer, Split } from '@/domain/payment/methods';
import type { Choice } from '@/state/payment/use-choice';
import { press } from '@/ui/press';
import { RadioRow } from '@/ui/radio-row';
import { Tick } from '@/ui/tick';
import './pay-methods.scss';

export interface PayMethodsProps {
  readonly choice: Choice;
  /** Somebody here can put a part of the balance aside. */
  readonly combines: boolean;
  /** A line under the ways, such as what becomes of an attempt that is still open. */
  readonly note?: string | null;
}

function Method({ offer, choice }: { readonly offer: Offer; readonly choice: Choice }) {
  const { channel, label, usable, why, hint } = offer;
  return (
    <RadioRow
      title={label}
      text={why ?? hint}
      on={channel === choice.chosen}
      off={!usable}
      onPress={() => choice.choose(channel)}
    />
  );
}

/** A part of it from the balance; the chosen way takes the rest. */
function Combination({ split, choice }: { readonly split: Split; readonly choice: Choice }) {
  const on = choice.split !== null;
  const label = `先用余额付 ${formatFen(split.walletFen)}`;
  const rest = choice.offers.find(({ channel }) => channel === choice.split?.restChannel);
  return (
    <View className="methods__split">
      <View className="methods__split-words">
        <Text>{label}</Text>
        {rest ? (
          <Text className="methods__rest">{`其余 ${formatFen(split.restFen)} 用${rest.label}支付`}</Text>
        ) : null}
      </View>
      <Tick on={on} label={label} onPress={() => choice.onSplit(!on)} />
    </View>
  );
}

function Row(props: {
  readonly offer: Offer;
  readonly choice: Choice;
  readonly combines: boolean;
}) {
  const { offer, choice, combines } = props;
  return (
    <>
      <Method offer={offer} choice={choice} />
      {combines && offer.split !== null && choice.chosen !== null ? (
        <Combination split={offer.split} choice={choice} />
      ) : null}
    </>
  );
}

/** How to pay here: each way with why it can't be used, the rarer ones folded. */
export function PayMethods({ choice, combines, note = null }: PayMethodsProps) {
  const [unfolded, unfold] = useState(false);
  const { offers, chosen, unknown } = choice;
  const folded = offers.filter((offer) => offer.folded);
  const open = unfolded || folded.some(({ channel }) => channel === chosen);
  const shown = open ? offers : offers.filter((offer) => !offer.folded);
  return (
    <View className="card">
      <Text className="methods__title">支付方式</Text>
      <View role="radiogroup" aria-label="支付方式">
        {shown.map((offer) => (
          <Row key={offer.channel} offer={offer} choice={choice} combines={combines} />
        ))}
      </View>
      {folded.length > 0 && !open ? (
        <View className="methods__more" {...press(() => unfold(true))}>
          <Text>其他支付方式</Text>
          <View className="methods__arrow" aria-hidden />
        </View>
      ) : null}
      {unknown ? (
        <View className="methods__more" {...press(choice.retry)}>
          <Text>支付方式没有加载完整，点这里重试</Text>
        </View>
      ) : null}
      {note === null ? null : <Text className="methods__note">{note}</Text>}
    </View>
  );
}
