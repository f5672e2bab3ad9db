import { View } from '@tarojs/components';
import type { HealthCode } from '@/domain/health/code';
import { TEST_WORDS } from '@/domain/health/words';
import { dayTime } from '@/domain/order/time-words';
import { Cell } from '@/ui/cell';

/** Tests, newest first, and vaccinations, as the server told them with the code. */
export function FactsCard({ code }: { readonly code: HealthCode }) {
  const { tests, vaccine } = code;
  return (
    <View className="card">
      {tests.length === 0 ? <Cell title="核酸检测" value="近期没有记录" /> : null}
      {tests.map(({ result, at, place }) => (
        <Cell
          key={at}
          title={`核酸检测 ${TEST_WORDS[result]}`}
          hint={`采样 · ${place}`}
          value={dayTime(at)}
        />
      ))}
      {vaccine === null ? (
        <Cell title="疫苗接种" value="没有记录" />
      ) : (
        <Cell
          title={`疫苗接种 ${vaccine.doses}\u00a0剂`}
          value={`最近 ${dayTime(vaccine.lastAt)}`}
        />
      )}
    </View>
  );
}
