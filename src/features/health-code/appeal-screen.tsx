import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { SELF } from '@/domain/health/code';
import { GROUND_WORDS } from '@/domain/health/appeal-words';
import { APPEAL_WORDS } from '@/domain/health/words';
import { dayTime } from '@/domain/order/time-words';
import { healthApi } from '@/services/health';
import { useAccountKey } from '@/state/account-key';
import { erasedTimes } from '@/state/health/consent';
import { useOnReturn } from '@/state/on-return';
import { useRead } from '@/state/reads';
import { Cell } from '@/ui/cell';
import { Failed } from '@/ui/failed';
import { Skeleton } from '@/ui/skeleton';
import { AppealForm } from './appeal-form';
import { WithHealth } from './with-health';

const PATH = '/pages/health/appeal/index';

type Reply = Awaited<ReturnType<typeof healthApi.listAppeals>>;
type Appeal = Extract<Reply, { ok: true }>['value']['appeals'][number];

function AppealCard({ appeal }: { readonly appeal: Appeal }) {
  const { state, ground, text, createdAt, dueAt, answer, maskedName } = appeal;
  return (
    <View className="card">
      <View role="status">
        <Text className="health__heading">{APPEAL_WORDS[state]}</Text>
      </View>
      {state === 'OPEN' ? (
        <Text className="health__paragraph">{`将在 ${dayTime(dueAt)} 前答复`}</Text>
      ) : null}
      {answer === '' ? null : <Text className="health__paragraph">{answer}</Text>}
      <Cell title="对象" value={maskedName} />
      <Cell title="理由" value={GROUND_WORDS[ground]} />
      <Cell title="提交时间" value={dayTime(createdAt)} />
      <Text className="health__small">{text}</Text>
    </View>
  );
}

function Appeals({ userId, personId }: { readonly userId: string; readonly personId: string }) {
  const read = useRead(useAccountKey(`health-appeals.${erasedTimes()}`), () =>
    healthApi.listAppeals({}),
  );
  const { data, failure } = read;
  const refresh = () => void read.refresh();
  useOnReturn(refresh);
  if (data === undefined) {
    return failure ? <Failed failure={failure} onRetry={refresh} /> : <Skeleton shape="lines" />;
  }
  const { appeals } = data;
  const isOpen = appeals.some((one) => one.personId === personId && one.state === 'OPEN');
  return (
    <>
      {failure ? <Failed failure={failure} keeps onRetry={refresh} /> : null}
      {isOpen ? null : <AppealForm userId={userId} personId={personId} onDone={refresh} />}
      {appeals.map((one) => (
        <AppealCard key={one.appealNo} appeal={one} />
      ))}
    </>
  );
}

/** 纠错: against a yellow or red code, and what became of it (G10). */
export function HealthAppealScreen() {
  const { params } = useRouter();
  const asked = params.personId ?? '';
  const personId = /^[\w-]{1,64}$/.test(asked) ? asked : SELF;
  return (
    <WithHealth path={PATH} bar>
      {(userId) => <Appeals userId={userId} personId={personId} />}
    </WithHealth>
  );
}
