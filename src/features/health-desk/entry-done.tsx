import { Text, View } from '@tarojs/components';
import type { Person } from '@/domain/health/code';
import { RELATION_WORDS, STATE_WORDS } from '@/domain/health/words';
import { fullTime } from '@/domain/order/time-words';
import { services } from '@/services';
import type { Entry } from '@/state/health/create-entry';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { arrival } from '@/ui/keys';

interface EntryDoneProps {
  readonly entry: Entry;
  readonly person: Person | undefined;
  readonly people: readonly Person[];
  /** Another of the people enters at the same door. */
  readonly onNext: () => void;
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="desk__fact">
      <Text className="desk__fact-name">{name}</Text>
      <Text className="desk__fact-value">{value}</Text>
    </View>
  );
}

/** Words alone: only the code itself shows a colour, and only while it is current. */
export function EntryDone({ entry, person, people, onNext }: EntryDoneProps) {
  const { place, at, state, admitted } = entry;
  const { navigation } = services.platform;
  return (
    <>
      <View className="card desk__done">
        <View role="status" {...arrival}>
          <Text className="desk__title">{admitted ? '登记成功' : '已登记，暂不能进入'}</Text>
        </View>
        <Text className="desk__lead">
          {admitted
            ? '请按门口的要求出示健康码'
            : '这个场所目前不接待这一状态，请听从现场工作人员安排'}
        </Text>
        <Line name="场所" value={place} />
        <Line name="时间" value={fullTime(at)} />
        {person === undefined ? null : (
          <Line
            name="进入人"
            value={`${person.maskedName}（${RELATION_WORDS[person.relation]}）`}
          />
        )}
        <Line name="状态" value={STATE_WORDS[state].name} />
      </View>
      <View className="desk__links">
        {people.length > 1 ? (
          <Action kind="plain" size="small" onPress={onNext}>
            给同行的家人登记
          </Action>
        ) : null}
        <Action
          kind="plain"
          size="small"
          onPress={() => void navigation.open('/pages/health/shows/index')}
        >
          查看亮码记录
        </Action>
      </View>
      <Bar>
        <Action block onPress={() => void navigation.replace('/pages/health/code/index')}>
          出示健康码
        </Action>
      </Bar>
    </>
  );
}
