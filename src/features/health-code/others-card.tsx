import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { healthHost } from '@/services/health';
import { Action } from '@/ui/action';

const { otherApp } = healthHost;
const { navigation } = services.platform;

type Twin = (typeof otherApp.twins)[number];

const APP_NAMES: Readonly<Record<Twin['app'], string>> = { wechat: '微信', alipay: '支付宝' };

/** Where the code can be shown when it can't be here: the twin in the other app, and paper. */
export function OthersCard() {
  return (
    <View className="card" role="status">
      <Text className="health__heading">暂时打不开？还有这些办法</Text>
      {otherApp.twins.map(({ app, words }) => (
        <Text key={app} className="health__paragraph">
          {`打开${APP_NAMES[app]}，搜索“${words}”`}
        </Text>
      ))}
      <View className="health__after">
        <Action
          block
          kind="plain"
          onPress={() => void navigation.open('/pages/health/paper/index')}
        >
          其他办法和纸质登记
        </Action>
      </View>
    </View>
  );
}
