import { Text, View } from '@tarojs/components';
import type { Address } from '@/domain/address/address';
import { regionWords } from '@/domain/address/words';
import { maskPhone } from '@/domain/identity/mask';
import { Action } from '@/ui/action';
import { press } from '@/ui/press';

interface AddressCardProps {
  readonly address: Address;
  readonly removing: boolean;
  readonly onOpen: (address: Address) => void;
  readonly onEdit: (address: Address) => void;
  readonly onRemove: (address: Address) => void;
}

/** One address: who, where, and what can be done with it. */
export function AddressCard({ address, removing, onOpen, onEdit, onRemove }: AddressCardProps) {
  const who = `${address.name}  ${maskPhone(address.phone)}`;
  const where = `${regionWords(address.regionNames)} ${address.detail}`;
  return (
    <View className="card address">
      <View className="address__main" {...press(() => onOpen(address), `${who}，${where}`)}>
        <View className="address__who">
          <Text>{who}</Text>
          {address.isDefault ? <Text className="address__default">默认</Text> : null}
        </View>
        <Text className="address__where">{where}</Text>
      </View>
      <View className="address__actions">
        <Action
          size="small"
          kind="plain"
          label={`编辑 ${address.name} 的地址`}
          onPress={() => onEdit(address)}
        >
          编辑
        </Action>
        <Action
          size="small"
          kind="plain"
          busy={removing}
          label={`删除 ${address.name} 的地址`}
          onPress={() => onRemove(address)}
        >
          删除
        </Action>
      </View>
    </View>
  );
}
