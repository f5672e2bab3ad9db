import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface FormFieldProps {
  readonly label: string;
  readonly error: string | undefined;
}

/** Label above, what is wrong below, in words. */
export function FormField({ label, error, children }: PropsWithChildren<FormFieldProps>) {
  return (
    <View className={error === undefined ? 'health-field' : 'health-field health-field--wrong'}>
      <Text className="health-field__label">{label}</Text>
      {children}
      {error === undefined ? null : (
        <View className="health-field__error" role="alert">
          {error}
        </View>
      )}
    </View>
  );
}
