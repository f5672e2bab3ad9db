import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { services } from '@/services';
import { openPage } from '@/state/doors';
import { Action } from '@/ui/action';
import { Cell } from '@/ui/cell';
import { ContactButton } from '@/ui/contact-button';
import { OPERATOR } from './texts/operator';

const { navigation, device, support } = services.platform;

/** Rings the seller; where nothing can be dialled the number is said. */
export async function callSeller(): Promise<void> {
  const outcome = await device.call(OPERATOR.phone);
  if (typeof outcome !== 'string') navigation.toast(`请拨打 ${OPERATOR.phone}`);
}

/** The way to a human first, then the places people look for. */
export function HelpView() {
  useEffect(() => navigation.setTitle('帮助'), []);
  const call = () => void callSeller();
  return (
    <>
      <View className="card help">
        <Text className="about__name">打电话问客服</Text>
        <Text className="help__phone">{OPERATOR.phone}</Text>
        <Text className="about__version">{OPERATOR.hours}</Text>
        <View className="help__way">
          <Action block onPress={call}>
            打电话
          </Action>
        </View>
        {support.chatButton === null ? null : (
          <View className="help__way">
            <ContactButton chat={support.chatButton} onCall={call} />
          </View>
        )}
      </View>
      <View className="card about__rows">
        <Cell title="我的订单" onPress={() => openPage('/pages/orders/list/index')} />
        <Cell title="健康码" onPress={() => openPage('/pages/health/code/index')} />
        <Cell title="字体和外观" onPress={() => openPage('/pages/account/settings/index')} />
      </View>
    </>
  );
}
