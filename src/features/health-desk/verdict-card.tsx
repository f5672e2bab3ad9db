import { Text, View } from '@tarojs/components';
import { ageWords, clockTime, STATE_WORDS } from '@/domain/health/words';
import type { Verdict } from '@/state/health/create-check';
import { arrival } from '@/ui/keys';
import { codeMark } from './code-mark';
import { REFUSED_WORDS, type Said } from './words';

const MINUTE = 60_000;

const codeAge = (ageMs: number): string =>
  ageMs < MINUTE ? `${String(Math.max(0, Math.floor(ageMs / 1000)))} 秒` : ageWords(ageMs);

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="verdict__fact">
      <Text className="verdict__fact-name">{name}</Text>
      <Text className="verdict__fact-value">{value}</Text>
    </View>
  );
}

interface PanelProps extends Said {
  /** Colour and shape; `none` tells of nobody. */
  readonly kind: 'green' | 'yellow' | 'red' | 'none';
}

function Panel({ kind, title, text }: PanelProps) {
  return (
    <View className={`verdict__panel verdict__panel--${kind}`} role="alert" {...arrival}>
      <View className={`verdict__shape verdict__shape--${kind}`} aria-hidden />
      <Text className="verdict__title">{title}</Text>
      <Text className="verdict__text">{text}</Text>
    </View>
  );
}

/** What the guard was told of the code: large, in colour, shape and words. */
export function VerdictCard({ answer }: { readonly answer: Verdict }) {
  const time = <Fact name="核验时间" value={clockTime(answer.checkedAt)} />;
  if (answer.verdict !== 'CURRENT') {
    return (
      <View className="verdict">
        <Panel kind="none" {...REFUSED_WORDS[answer.verdict]} />
        <View className="verdict__facts verdict__facts--bare">{time}</View>
      </View>
    );
  }
  const { state, maskedName, ageMs } = answer;
  const { name, colour } = STATE_WORDS[state];
  const kind = state.toLowerCase() as 'green' | 'yellow' | 'red';
  return (
    <View className="verdict">
      <Panel kind={kind} title={name} text={colour} />
      <View className="verdict__facts">
        <Fact name="姓名" value={maskedName} />
        <Fact name="出码至今" value={codeAge(ageMs)} />
        {time}
      </View>
      {codeMark()}
    </View>
  );
}

/** No answer: it is not a colour, and it looks like none. */
export function UnknownCard(said: Said) {
  return (
    <View className="verdict">
      <Panel kind="none" {...said} />
    </View>
  );
}
