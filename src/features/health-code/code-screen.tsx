import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { SELF } from '@/domain/health/code';
import { services } from '@/services';
import { useCode } from '@/state/health/code';
import { useLateProfile } from '@/state/health/use-people';
import { useLight, useShield } from '@/state/health/use-shield';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { FactsCard } from './facts-card';
import { GreyCard } from './grey-card';
import { IdLine } from './id-line';
import { LiveCard } from './live-card';
import { OthersCard } from './others-card';
import { PersonPicker } from './person-picker';
import { WhyCard } from './why-card';
import { WithHealth } from './with-health';

const PATH = '/pages/health/code/index';
const open = (name: string) =>
  void services.platform.navigation.open(`/pages/health/${name}/index`);

function Doors({ isChecker }: { readonly isChecker: boolean }) {
  return (
    <View className="card">
      <Cell title="扫码登记" hint="进入场所时扫场所码" onPress={() => open('venue')} />
      <Cell title="亮码记录" onPress={() => open('shows')} />
      {isChecker ? (
        <Cell title="验码" hint="核验别人的健康码" onPress={() => open('check')} />
      ) : null}
      <Cell title="实名信息" onPress={() => open('identity')} />
      <Cell title="纸质登记和其他办法" onPress={() => open('paper')} />
    </View>
  );
}

function IdentityFirst() {
  return (
    <Empty
      title="先完成实名登记"
      text="登记后即可出示健康码"
      action="去登记"
      onPress={() => open('identity')}
    />
  );
}

interface CodeProps {
  readonly userId: string;
  readonly covered: { readonly current: boolean };
}

function Code({ userId, covered }: CodeProps) {
  const [personId, setPersonId] = useState<string>(SELF);
  const { view, gate, rests, tap } = useCode(userId, personId, covered);
  const isLive = view.kind === 'live';
  const profile = useLateProfile(isLive || gate === 'person');
  useLight(isLive);
  useShield();
  if (gate === 'identity') return <IdentityFirst />;
  if (gate === 'person') {
    return (
      <Empty
        title="不能再出示这个人的健康码"
        text="亲属关系可能已经变更"
        action="看本人的健康码"
        onPress={() => setPersonId(SELF)}
      />
    );
  }
  return (
    <>
      <PersonPicker people={profile?.people ?? []} personId={personId} onPick={setPersonId} />
      {isLive ? (
        <>
          <LiveCard code={view.code} />
          <IdLine
            key={personId}
            maskedName={view.code.maskedName}
            maskedNumber={view.code.maskedNumber}
            isSelf={personId === SELF}
          />
          <WhyCard code={view.code} />
          <FactsCard code={view.code} />
        </>
      ) : (
        <>
          <GreyCard view={view} rests={rests} onRetry={tap} />
          {view.offersOthers ? <OthersCard /> : null}
        </>
      )}
      <Doors isChecker={profile?.isChecker === true} />
    </>
  );
}

/** The health code. Its title names nobody, and it has no share card (H4). */
export function HealthCodeScreen() {
  const covered = useRef(false);
  useDidShow(() => {
    covered.current = false;
  });
  useDidHide(() => {
    covered.current = true;
  });
  return (
    <WithHealth path={PATH}>{(userId) => <Code userId={userId} covered={covered} />}</WithHealth>
  );
}
