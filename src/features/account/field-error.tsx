import { Text, View } from '@tarojs/components';

/** What is wrong with the field above, read out when it appears; its room is always kept. */
export function FieldError({ children }: { children: string }) {
  return (
    <View className="field__error" role="alert">
      <Text>{children}</Text>
    </View>
  );
}
