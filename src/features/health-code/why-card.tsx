import { Text, View } from '@tarojs/components';
import type { HealthCode } from '@/domain/health/code';
import { APPEAL_WORDS, STATE_WORDS } from '@/domain/health/words';
import { dayTime } from '@/domain/order/time-words';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { Cell } from '@/ui/cell';

/** Why it is yellow or red, who says so since when, and the way to have it looked at again (G10). */
export function WhyCard({ code }: { readonly code: HealthCode }) {
  const { state, reason, issuer, decidedAt, appeal, personId } = code;
  if (state === 'GREEN') return null;
  const to = `/pages/health/appeal/index?personId=${encodeURIComponent(personId)}`;
  return (
    <View className="card">
      <Text className="health__heading">{`为什么是${STATE_WORDS[state].colour}`}</Text>
      <Text className="health__paragraph">{reason}</Text>
      <Cell title="判定单位" value={issuer} />
      <Cell title="判定时间" value={dayTime(decidedAt)} />
      {appeal === null ? null : <Cell title="纠错申请" value={APPEAL_WORDS[appeal]} />}
      <View className="health__after">
        <Action block kind="plain" onPress={() => void services.platform.navigation.open(to)}>
          {appeal === null ? '结果有误，申请纠错' : '查看纠错进度'}
        </Action>
      </View>
    </View>
  );
}
