import { Text, View } from '@tarojs/components';
import './code-mark.scss';

/** Across code and colour of a build with mocks; nobody can take it for a real one (G11). */
export const codeMark = () => (
  <View className="code-mark">
    <Text className="code-mark__words">演示 · 非真实健康码</Text>
  </View>
);
