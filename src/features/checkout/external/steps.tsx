import { Text, View } from '@tarojs/components';

/** What to do, in order. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <View className="steps">
      {steps.map((step, index) => (
        <View key={step} className="steps__row">
          <Text className="steps__number" aria-hidden>
            {`${index + 1}`}
          </Text>
          <Text className="steps__words">{step}</Text>
        </View>
      ))}
    </View>
  );
}
