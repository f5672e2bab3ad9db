import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { healthHost } from '@/services/health';
import type { CheckNow } from '@/state/health/create-check';
import { useCheck } from '@/state/health/desk';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Empty } from '@/ui/empty';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { AtDesk, Known } from './at-desk';
import { TypedCode } from './typed-code';
import { UnknownCard, VerdictCard } from './verdict-card';
import { scanWords, unknownWords } from './words';

const PATH = '/pages/health/check/index';
const { scanner } = healthHost;
const NO_SCANNER = '这个浏览器不能扫码。用微信或支付宝里的小程序验码更快，也可以在这里输入';

function Now({ now, turn }: { readonly now: CheckNow; readonly turn: number }) {
  switch (now.name) {
    case 'TOLD':
      return <VerdictCard key={turn} answer={now.answer} />;
    case 'UNKNOWN':
      return <UnknownCard key={turn} {...unknownWords(now.failure)} />;
    case 'ASKING':
      return (
        <View className="card" role="status">
          <Text className="desk__heading">正在核验</Text>
          <Skeleton shape="lines" count={3} />
        </View>
      );
    default:
      return (
        <View className="card">
          <Text className="desk__heading">请对方打开健康码</Text>
          <Text className="desk__paragraph">
            核验后显示对方的状态、出码时间和隐去名字的姓名。结果只显示一分钟，不会保存。
          </Text>
        </View>
      );
  }
}

const barWords = ({ name }: CheckNow): string => {
  const again = name === 'TOLD' || name === 'UNKNOWN';
  if (scanner.mode === 'photo') return again ? '拍下一个码' : '拍健康码';
  return again ? '扫下一个' : '扫健康码';
};

function Desk() {
  const { now, turn, scan, take } = useCheck();
  const trouble = now.name === 'READY' ? scanWords(now.trouble) : null;
  const canScan = scanner.canScan();
  const isBusy = now.name === 'ASKING' || (now.name === 'SCANNING' && scanner.mode === 'camera');
  return (
    <>
      {trouble === null ? null : <Notice>{trouble}</Notice>}
      <Now now={now} turn={turn} />
      <TypedCode
        {...{ label: '手动输入', action: '核验', folded: canScan, onTake: take }}
        busy={now.name === 'ASKING'}
        note={canScan ? undefined : NO_SCANNER}
      />
      {canScan ? (
        <Bar>
          <Action block busy={isBusy} onPress={scan}>
            {barWords(now)}
          </Action>
        </Bar>
      ) : null}
    </>
  );
}

function NoGuard() {
  return (
    <Empty
      title="你不是登记的验码人员"
      text="验码只对社区、单位登记过的人员开放，请联系他们开通"
      action="返回健康码"
      onPress={() => void services.platform.navigation.replace('/pages/health/code/index')}
    />
  );
}

/** 验码: a guard at a door scans one code after the other. */
export function HealthCheckScreen() {
  return (
    <AtDesk path={PATH} bar>
      {() => <Known>{({ isChecker }) => (isChecker ? <Desk /> : <NoGuard />)}</Known>}
    </AtDesk>
  );
}
