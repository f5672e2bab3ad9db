import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { Action } from '@/ui/action';
import { copyText } from './copy-text';
import './elsewhere.scss';

const { payment, shell, navigation } = services.platform;

/** The name under which both hosts find the mini-program. */
const MINI = '两栖商城';

function goBack(): void {
  const outcome = shell.leave();
  if (outcome !== 'asked') navigation.toast('请点左上角返回小程序');
}

/** Inside a mini-program's web-view nothing can be paid: the mini-program around it does that. */
export function isElsewhere(): boolean {
  const scene = payment.scene();
  return scene === 'wechat-webview' || scene === 'alipay-webview';
}

/** Where it can be paid instead, and the way there (table 4.4). */
export function Elsewhere({ path, text }: { readonly path: string; readonly text: string }) {
  const link = shell.address(path) ?? '';
  return (
    <View className="card elsewhere">
      <Text className="elsewhere__title">请回到小程序里付款</Text>
      <Text className="elsewhere__text">
        {`这个页面不能付款。回到小程序「${MINI}」，${text}。`}
      </Text>
      <Text className="elsewhere__text">也可以在手机浏览器里打开下面的链接：</Text>
      <Text className="elsewhere__link" selectable userSelect>
        {link}
      </Text>
      <View className="elsewhere__ways">
        <Action kind="plain" onPress={() => void copyText(link, '链接已复制')}>
          复制链接
        </Action>
        <Action onPress={goBack}>返回小程序</Action>
      </View>
    </View>
  );
}
