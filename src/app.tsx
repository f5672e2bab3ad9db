import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { launch } from '@/state/launch';
import { ReadsProvider } from '@/state/reads';
import { DemoStart } from './demo-start';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(launch);
  return (
    <ReadsProvider>
      {children}
      <DemoStart />
    </ReadsProvider>
  );
}
