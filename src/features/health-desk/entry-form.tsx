import { Text, View } from '@tarojs/components';
import type { Person } from '@/domain/health/code';
import { RELATION_WORDS } from '@/domain/health/words';
import type { EntryNow } from '@/state/health/create-entry';
import type { NearNow } from '@/state/health/desk';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Notice } from '@/ui/notice';
import { RadioRow } from '@/ui/radio-row';
import { NOT_HERE_WORDS, unsureWords } from './words';

interface Near {
  readonly now: NearNow;
  ask(): void;
  drop(): void;
}

interface EntryFormProps {
  readonly now: EntryNow;
  readonly people: readonly Person[];
  readonly personId: string;
  readonly near: Near;
  readonly onPick: (personId: string) => void;
  readonly onEnter: () => void;
  readonly onOther: () => void;
}

/** Asked for only when the person wants to add it; without it the entry is as good. */
function NearCard({ now, ask, drop }: Near) {
  const isHere = now.name === 'HERE';
  const words = isHere
    ? '已附上大致位置，只用于这一次登记'
    : now.name === 'NOT'
      ? NOT_HERE_WORDS[now.why]
      : '选填。场所码贴错了地方时，有助于排查';
  return (
    <View className="card">
      <View className="desk__row">
        <View className="desk__row-words" role="status">
          <Text className="desk__heading">大致位置</Text>
          <Text className="desk__small">{words}</Text>
        </View>
        <Action
          kind="plain"
          size="small"
          busy={now.name === 'ASKING'}
          onPress={isHere ? drop : ask}
        >
          {isHere ? '去掉' : now.name === 'NOT' ? '重试' : '附上'}
        </Action>
      </View>
    </View>
  );
}

function Trouble({ now }: { readonly now: EntryNow }) {
  if (now.name === 'UNSURE') {
    const { title, text } = unsureWords(now.failure);
    return <Notice>{`${title}。${text}`}</Notice>;
  }
  if (now.name !== 'REFUSED') return null;
  const { failure } = now;
  return <Notice>{failure.kind === 'refused' ? failure.message : '没有登记成功，请重试'}</Notice>;
}

/** Who enters, and whether the place is added. */
export function EntryForm(props: EntryFormProps) {
  const { now, people, personId, near, onPick, onEnter, onOther } = props;
  const isSending = now.name === 'SENDING';
  return (
    <>
      <Trouble now={now} />
      <View className="card" role="radiogroup" aria-label="谁进入">
        <Text className="desk__heading">谁进入</Text>
        {people.map((one) => (
          <RadioRow
            key={one.personId}
            title={one.maskedName}
            text={RELATION_WORDS[one.relation]}
            on={one.personId === personId}
            off={isSending}
            onPress={() => onPick(one.personId)}
          />
        ))}
      </View>
      <NearCard {...near} />
      <View className="desk__links">
        <Action kind="plain" size="small" disabled={isSending} onPress={onOther}>
          换一个场所码
        </Action>
      </View>
      <Bar>
        <Action block busy={isSending} onPress={onEnter}>
          {now.name === 'UNSURE' ? '再试一次' : '登记进入'}
        </Action>
      </Bar>
    </>
  );
}
