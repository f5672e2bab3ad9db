import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { PrivacyGate } from '@/features/privacy/privacy-gate';
import { launch } from '@/state/launch';
import { ReadsProvider } from '@/state/reads';
import { DemoStart } from './demo-start';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(launch);
  return (
    <ReadsProvider>
      <PrivacyGate>{children}</PrivacyGate>
      <DemoStart />
    </ReadsProvider>
  );
}
