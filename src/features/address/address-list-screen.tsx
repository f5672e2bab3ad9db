import { Text } from '@tarojs/components';
import { usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useMemo, useRef, useState } from 'react';
import type { Address } from '@/domain/address/address';
import { failureWords } from '@/domain/failure-words';
import { services } from '@/services';
import { useAccountKey } from '@/state/account-key';
import { useOnReturn } from '@/state/on-return';
import { pickAddress, usePickedAddress } from '@/state/picked-address';
import { useRead } from '@/state/reads';
import { useLook } from '@/state/settings';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { AddressCard } from './address-card';
import { AddressTrouble } from './address-trouble';
import './address-list.scss';

const { api, platform } = services;
const { navigation } = platform;

/** The server keeps no more than this many for one person. */
const MAX_ADDRESSES = 20;
const EDIT = '/pages/address/edit/index';

/** A new address made while choosing one is the choice. */
const add = (picks: boolean) => void navigation.open(picks ? `${EDIT}?pick=1` : EDIT);
const edit = (address: Address) => void navigation.open(`${EDIT}?addressId=${address.addressId}`);

const defaultFirst = (addresses: readonly Address[]) => [
  ...addresses.filter((address) => address.isDefault),
  ...addresses.filter((address) => !address.isDefault),
];

/** Asks, deletes, and says so if it did not work; true when the list has to be read again. */
async function remove(address: Address): Promise<boolean> {
  const sure = await navigation.confirm({
    title: '删除这个地址？',
    text: `${address.name}，${address.regionNames[2]}${address.detail}`,
    yes: '删除',
    no: '保留',
  });
  if (!sure) return false;
  const reply = await api.removeAddress({ addressId: address.addressId });
  navigation.toast(reply.ok ? '地址已删除' : failureWords(reply.error).title);
  return true;
}

interface AddressesProps {
  readonly addresses: readonly Address[];
  readonly picks: boolean;
  readonly refresh: () => Promise<void>;
}

function Addresses({ addresses, picks, refresh }: AddressesProps) {
  const [removing, setRemoving] = useState<string | null>(null);
  const pick = (address: Address) => {
    pickAddress(address.addressId);
    void navigation.back();
  };
  const drop = async (address: Address) => {
    if (removing !== null) return;
    setRemoving(address.addressId);
    if (await remove(address)) await refresh();
    setRemoving(null);
  };
  const isFull = addresses.length >= MAX_ADDRESSES;
  return (
    <>
      {addresses.map((address) => (
        <AddressCard
          key={address.addressId}
          address={address}
          removing={removing === address.addressId}
          onOpen={picks ? pick : edit}
          onEdit={edit}
          onRemove={(each) => void drop(each)}
        />
      ))}
      {isFull ? (
        <Text className="address-full">{`已有 ${MAX_ADDRESSES} 个地址，删除不用的才能新增`}</Text>
      ) : null}
      <Bar>
        <Action block disabled={isFull} onPress={() => add(picks)}>
          新增地址
        </Action>
      </Bar>
    </>
  );
}

/** My addresses; with `?pick=1` a tap chooses one for the checkout behind. */
export function AddressListScreen() {
  const look = useLook();
  const { params } = useRouter();
  const list = useRead(useAccountKey('addresses'), () => api.listAddresses({}));
  const picks = params.pick === '1';
  const picked = usePickedAddress();
  const before = useRef(picked);
  useOnReturn(() => {
    if (picks && picked !== before.current) void navigation.back();
    else void list.refresh();
  });
  usePullDownRefresh(() => {
    void list.refresh().then(navigation.refreshed);
  });
  const addresses = useMemo(() => list.data && defaultFirst(list.data.addresses), [list.data]);
  return (
    <Screen look={look} bar>
      <AddressTrouble
        failure={list.failure}
        keeps={addresses !== undefined}
        onRetry={() => void list.refresh()}
      />
      {addresses?.length === 0 ? (
        <Empty
          title="还没有收货地址"
          text="添加后下单更快"
          action="新增地址"
          onPress={() => add(picks)}
        />
      ) : null}
      {addresses && addresses.length > 0 ? (
        <Addresses addresses={addresses} picks={picks} refresh={list.refresh} />
      ) : null}
      {addresses || list.failure ? null : <Skeleton shape="rows" />}
    </Screen>
  );
}
