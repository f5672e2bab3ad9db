import { Text, View } from '@tarojs/components';
import { fullTime } from '@/domain/order/time-words';
import type { TransferMoment } from '@/domain/transfer/transfer';
import { momentWords } from '@/domain/transfer/words';

/** What happened, the newest first. */
export function Timeline({ moments }: { readonly moments: readonly TransferMoment[] }) {
  const told = moments.flatMap((moment, index) => {
    const words = momentWords(moment);
    return words === null ? [] : [{ index, words, at: moment.at }];
  });
  if (told.length === 0) return null;
  return (
    <View className="card">
      <Text className="transfer-card__title">进度</Text>
      {told.reverse().map(({ index, words, at }) => (
        <View key={index} className="moment">
          <View className="moment__dot" aria-hidden />
          <View className="moment__main">
            <Text className="moment__words">{words}</Text>
            <Text className="moment__at">{fullTime(at)}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
