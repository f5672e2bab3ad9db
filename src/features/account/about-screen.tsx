import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { services } from '@/services';
import { useLook } from '@/state/settings';
import { Cell } from '@/ui/cell';
import { focusable } from '@/ui/keys';
import { Screen } from '@/ui/screen';
import { callSeller, HelpView } from './help-view';
import { AGREEMENT } from './texts/agreement';
import { LICENCES } from './texts/licences';
import { OPERATOR } from './texts/operator';
import { PRIVACY } from './texts/privacy';
import type { Paper } from './texts/paper';
import './account.scss';

const { navigation } = services.platform;

const PAPERS: readonly (readonly [string, Paper])[] = [
  ['agreement', AGREEMENT],
  ['privacy', PRIVACY],
  ['licences', LICENCES],
];

/** About the shop; `?doc=agreement|privacy|licences` shows one of its papers, `?doc=help` the way to a human. */
export function AboutScreen() {
  const look = useLook();
  const { doc } = useRouter().params;
  const paper = PAPERS.find(([name]) => name === doc)?.[1];
  return (
    <Screen look={look} free={paper !== undefined}>
      {paper ? <PaperView paper={paper} /> : doc === 'help' ? <HelpView /> : <About />}
    </Screen>
  );
}

function PaperView({ paper }: { paper: Paper }) {
  useEffect(() => navigation.setTitle(paper.title), [paper]);
  return (
    <View className="card paper" {...focusable}>
      <Text className="paper__title">{paper.title}</Text>
      <Text className="paper__note">{paper.note}</Text>
      {paper.sections.map(({ heading, text }) => (
        <View key={heading}>
          <Text className="paper__heading">{heading}</Text>
          {text.map((paragraph) => (
            <Text key={paragraph} className="paper__text">
              {paragraph}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

function About() {
  const read = (doc: string) => () => void navigation.open(`/pages/account/about/index?doc=${doc}`);
  return (
    <>
      <View className="about__head">
        <Text className="about__name">两栖商城</Text>
        <Text className="about__version">{`版本 ${services.version}`}</Text>
      </View>
      <View className="card about__rows">
        <Cell title="用户协议" onPress={read('agreement')} />
        <Cell title="隐私政策" onPress={read('privacy')} />
        <Cell title="开源软件许可" onPress={read('licences')} />
      </View>
      <View className="card about__rows">
        <Text className="about__heading">经营者信息（示例）</Text>
        <Cell title="名称" value={OPERATOR.name} />
        <Cell title="地址" value={OPERATOR.address} />
        <Cell title="营业执照" value={OPERATOR.licenceNo} />
        <Cell
          title="客服电话"
          hint={OPERATOR.hours}
          value={OPERATOR.phone}
          onPress={() => void callSeller()}
        />
      </View>
    </>
  );
}
