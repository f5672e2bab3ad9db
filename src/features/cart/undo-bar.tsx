import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { cart, useCart } from '@/state/cart';
import { press } from '@/ui/press';
import './cart.scss';

/** How long a removal can be taken back (ms). */
const UNDO_MS = 6_000;

/** 已删除 … 撤销 */
export function UndoBar() {
  const removed = useCart((state) => state.removed);
  useEffect(() => {
    if (removed.length === 0) return undefined;
    const timer = setTimeout(() => cart.getState().forgetRemoved(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);
  const none = removed.length === 0;
  // It stays in the tree, hidden: a removal sends its words and not the bar.
  return (
    <View role="status">
      <View className="undo" style={none ? { display: 'none' } : {}}>
        <Text className="undo__text">{none ? '' : `已删除 ${removed.length} 件商品`}</Text>
        <View className="undo__action" {...press(() => cart.getState().undo(), '撤销删除')}>
          撤销
        </View>
      </View>
    </View>
  );
}
