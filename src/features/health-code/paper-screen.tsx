import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { services } from '@/services';
import { healthHost } from '@/services/health';
import { useLook } from '@/state/settings';
import { Action } from '@/ui/action';
import { QrCode } from '@/ui/qr-code';
import { Screen } from '@/ui/screen';
import { PaperSteps } from './paper-steps';
import './health-code.scss';

const { otherApp } = healthHost;

type Twin = (typeof otherApp.twins)[number];

const APP_NAMES: Readonly<Record<Twin['app'], string>> = { wechat: '微信', alipay: '支付宝' };
const QR_SIZE = 160;

function TwinCard({ twin }: { readonly twin: Twin }) {
  const { app, words, link } = twin;
  const name = APP_NAMES[app];
  const [canOpen, setCanOpen] = useState(services.platform.device.host === 'h5');
  const open = () => {
    if (typeof otherApp.open(app) === 'object') setCanOpen(false);
  };
  return (
    <View className="card">
      <Text className="health__heading">{`用${name}出示`}</Text>
      <Text className="health__paragraph">{`打开${name}，搜索“${words}”；或用${name}扫下面的二维码。登录同一手机号，结果相同。`}</Text>
      {canOpen ? (
        <Action block kind="plain" onPress={open}>
          {`打开${name}`}
        </Action>
      ) : null}
      <View className="paper__qr">
        <QrCode
          id={`twin-${app}`}
          text={link}
          size={QR_SIZE}
          label={`用${name}扫的二维码`}
          stale={null}
          draw={services.platform.canvas.draw}
        />
      </View>
    </View>
  );
}

/** When no code can be had: the twin in the other app, and the way on paper. No data, no sign-in. */
export function HealthPaperScreen() {
  return (
    <Screen look={useLook()}>
      <View className="health">
        <View className="card">
          <Text className="health__heading">没有手机或打不开，也可以通行登记</Text>
          <PaperSteps />
        </View>
        {otherApp.twins.map((twin) => (
          <TwinCard key={twin.app} twin={twin} />
        ))}
      </View>
    </Screen>
  );
}
