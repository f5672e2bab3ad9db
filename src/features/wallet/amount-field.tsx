import { Input, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { tidyYuan } from '@/domain/wallet/amount';
import { amountField } from '@/ui/native';

export interface AmountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly onType: (text: string) => void;
  readonly children?: ReactNode;
}

/** Yuan, large, with what is wrong below in words. */
export function AmountField({ label, value, error, onType, children }: AmountFieldProps) {
  return (
    <View className="amount">
      <Text className="wallet__small">{label}</Text>
      <View className={error ? 'amount__line amount__line--wrong' : 'amount__line'}>
        <Text className="amount__sign" aria-hidden>
          ¥
        </Text>
        <Input
          className="amount__input"
          maxlength={10}
          placeholder="0.00"
          value={value}
          {...amountField(label, error !== '')}
          onInput={(event) => onType(tidyYuan(event.detail.value))}
        />
        {children}
      </View>
      <View className="wallet__error" role="alert">
        <Text>{error}</Text>
      </View>
    </View>
  );
}
