import { Text, View } from '@tarojs/components';
import { services } from '@/services';
import { Action } from '@/ui/action';
import './transfer-door.scss';

const open = (orderNo: string) =>
  void services.platform.navigation.open(`/pages/transfer/order/index?orderNo=${orderNo}`);

/** Where a payment waits for a bank transfer: the way to its account, remark and progress. */
export function TransferDoor({ orderNo }: { readonly orderNo: string }) {
  return (
    <View className="card transfer-door">
      <Text className="transfer-door__text">
        收款账户和附言码已经生成，转账时请一并填写。到账后订单会自动更新。
      </Text>
      <Action block onPress={() => open(orderNo)}>
        查看收款账户
      </Action>
    </View>
  );
}
