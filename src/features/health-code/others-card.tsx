import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { healthHost } from '@/services/health';
import { Action } from '@/ui/action';
import { PaperSteps } from './paper-steps';

const { otherApp } = healthHost;
const { navigation } = services.platform;

type Twin = (typeof otherApp.twins)[number];

const APP_NAMES: Readonly<Record<Twin['app'], string>> = { wechat: '微信', alipay: '支付宝' };

/** Where the code can be shown when it can't be here: the twin in the other app, and paper. */
export function OthersCard() {
  return (
    <View className="card" role="status">
      <Text className="health__heading">在另一个平台出示</Text>
      {otherApp.twins.map(({ app, words }) => (
        <Text key={app} className="health__paragraph">
          {`打开${APP_NAMES[app]}，搜索“${words}”`}
        </Text>
      ))}
      <Text className="health__heading">没有网络，走纸质登记</Text>
      <PaperSteps />
      <View className="health__after">
        <Action
          block
          kind="plain"
          onPress={() => void navigation.open('/pages/health/paper/index')}
        >
          其他平台的二维码
        </Action>
      </View>
    </View>
  );
}
