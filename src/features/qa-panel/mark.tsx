import { View } from '@tarojs/components';
import { press } from '@/ui/press';
import { openPanel } from './place';
import './mark.scss';

/**
 * What every screen of a build with mocks bears: the handle of the panel, and over it the mark, which
 * lets every tap through and is not read out.
 */
export const demoMark = () => (
  <>
    <View className="demo-handle" {...press(openPanel, '测试面板')} />
    <View className="demo-mark" aria-hidden>
      演示
    </View>
  </>
);
