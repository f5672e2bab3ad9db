import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { failureWords } from '@/domain/failure-words';
import { PAPER_NAMES } from '@/domain/health/paper';
import { RELATION_WORDS } from '@/domain/health/words';
import { services } from '@/services';
import { withdraw } from '@/state/health/consent';
import { useProfile, type Profile } from '@/state/health/use-people';
import { useOnReturn } from '@/state/on-return';
import { Action } from '@/ui/action';
import { Cell } from '@/ui/cell';
import { Failed } from '@/ui/failed';
import { Skeleton } from '@/ui/skeleton';
import { BindForm } from './bind-form';
import { IdLine } from './id-line';
import { WithHealth } from './with-health';

const PATH = '/pages/health/identity/index';
const { navigation } = services.platform;

function Known({ identity, people }: Pick<Profile, 'people'> & { identity: Identity }) {
  const { paper, state, maskedName, maskedNumber } = identity;
  const family = people.filter(({ relation }) => relation !== 'SELF');
  return (
    <>
      <IdLine maskedName={maskedName} maskedNumber={maskedNumber} isSelf={state === 'VERIFIED'} />
      <View className="card">
        <Cell title="证件类型" value={PAPER_NAMES[paper]} />
        <Cell title="实名状态" value={state === 'VERIFIED' ? '已核验' : '人工核验中'} />
        {state === 'REVIEWING' ? (
          <Text className="health__small">核验通过后即可出示健康码，不需要再次提交</Text>
        ) : null}
      </View>
      {family.length === 0 ? null : (
        <View className="card">
          <Text className="health__heading">已确认的家人</Text>
          {family.map(({ personId, relation, maskedName: name }) => (
            <Cell key={personId} title={RELATION_WORDS[relation]} value={name} />
          ))}
          <Text className="health__small">家人关系由核验服务确认，不能在这里添加或查询他人</Text>
        </View>
      )}
    </>
  );
}

type Identity = NonNullable<Profile['identity']>;

function Withdraw({ userId }: { readonly userId: string }) {
  const [busy, setBusy] = useState(false);
  async function ask(): Promise<void> {
    const yes = await navigation.confirm({
      title: '撤回同意并删除',
      text: '将删除实名信息、家人关系、纠错和亮码记录，本机的记录也会清除。之后需要重新登记才能使用健康码。',
      yes: '删除',
      no: '暂不',
    });
    if (!yes) return;
    setBusy(true);
    const failure = await withdraw(userId);
    setBusy(false);
    navigation.toast(failure === null ? '已撤回并删除' : failureWords(failure).title);
  }
  return (
    <View className="card">
      <Text className="health__paragraph">
        你可以随时撤回对健康和身份信息的同意，不影响商城的其他功能。
      </Text>
      <Action block kind="danger" busy={busy} onPress={() => void ask()}>
        撤回同意并删除信息
      </Action>
    </View>
  );
}

function Identified({ userId }: { readonly userId: string }) {
  const { data, failure, refresh } = useProfile(true);
  useOnReturn(() => void refresh());
  if (data === undefined) {
    return failure ? (
      <Failed failure={failure} onRetry={() => void refresh()} />
    ) : (
      <Skeleton shape="lines" />
    );
  }
  const { identity, people } = data;
  const isMissing = identity === null || identity.state === 'REJECTED';
  return (
    <>
      {failure ? <Failed failure={failure} keeps onRetry={() => void refresh()} /> : null}
      {isMissing ? (
        <BindForm note={identity?.note ?? ''} onDone={() => void refresh()} />
      ) : (
        <Known identity={identity} people={people} />
      )}
      <Withdraw userId={userId} />
    </>
  );
}

/** Who one is to the health code: bound once, shown masked, withdrawn at any time. */
export function HealthIdentityScreen() {
  return (
    <WithHealth path={PATH} bar>
      {(userId) => <Identified userId={userId} />}
    </WithHealth>
  );
}
