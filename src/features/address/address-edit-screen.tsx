import { View } from '@tarojs/components';
import { useDidHide, useRouter, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Address } from '@/domain/address/address';
import { regionWords } from '@/domain/address/words';
import type { Failure } from '@/domain/result';
import { services } from '@/services';
import { pickAddress } from '@/state/picked-address';
import { useLook } from '@/state/settings';
import { Action } from '@/ui/action';
import { Bar } from '@/ui/bar';
import { Notice } from '@/ui/notice';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { AddressFields } from './address-fields';
import { createAddressForm, type AddressFormStore } from './address-form';
import { AddressTrouble } from './address-trouble';
import { findRegion, nameRegion } from './divisions';
import { PasteBox } from './paste-box';
import { RegionSheet } from './region-sheet';
import './address-edit.scss';

const { api, platform, randomKey } = services;

const newForm = (addressId: string | null) =>
  createAddressForm({
    addressId,
    save: ({ input, ...own }, key) =>
      api.saveAddress({ ...own, input: { ...input, region: [...input.region] } }, key),
    async putDraft(draft) {
      if (draft === null) return (await api.putAddressDraft({ draft })).ok;
      const { region, ...rest } = draft;
      const typed = region ? { ...rest, region: [...region] as [string, string, string] } : rest;
      return (await api.putAddressDraft({ draft: typed })).ok;
    },
    nameRegion,
    findRegion,
    randomKey,
  });

type Load = 'loading' | 'ready' | Failure;

const GONE: Failure = { kind: 'refused', code: 'NOT_FOUND', message: '这个地址已被删除' };

/** The saved address and the unfinished form, before anything can be typed over them. */
async function load(model: AddressFormStore, addressId: string | null): Promise<Load> {
  const [draft, list] = await Promise.all([
    api.getAddressDraft({}),
    addressId === null ? null : api.listAddresses({}),
  ]);
  if (!draft.ok) return draft.error;
  if (list && !list.ok) return list.error;
  const known: Address | undefined = list?.value.addresses.find(
    (address) => address.addressId === addressId,
  );
  if (addressId !== null && !known) return GONE;
  await model.start(known ?? null, draft.value.draft);
  return 'ready';
}

function useAddressForm(addressId: string | null) {
  const [model] = useState(() => newForm(addressId));
  const [state, setState] = useState<Load>('loading');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    void load(model, addressId).then((next) => {
      if (isHere) setState(next);
    });
    return () => {
      isHere = false;
    };
  }, [model, addressId, tries]);
  const retry = () => {
    setState('loading');
    setTries(tries + 1);
  };
  useDidHide(() => void model.flush());
  useUnload(() => void model.flush());
  useEffect(() => () => void model.flush(), [model]);
  return { model, state, retry };
}

function Form({ model, picks }: { model: AddressFormStore; picks: boolean }) {
  const [choosing, setChoosing] = useState(false);
  const { saving, trouble, restored, unkept } = useStore(model.store);
  const { navigation } = platform;
  const save = async () => {
    const address = await model.save();
    if (!address) return;
    if (picks) pickAddress(address.addressId);
    navigation.toast('地址已保存');
    await navigation.back();
  };
  return (
    <>
      {restored ? (
        <Notice tone="info" action="清空重填" onPress={() => void model.discard()}>
          已恢复上次没填完的内容
        </Notice>
      ) : null}
      {unkept ? <Notice>网络不稳定，离开本页后填写的内容可能不会保留</Notice> : null}
      <PasteBox
        onPaste={model.paste}
        onNothing={() => navigation.toast('没有认出姓名、手机号或地区')}
      />
      <AddressFields model={model} onRegion={() => setChoosing(true)} />
      <Bar>
        <View className="save">
          {trouble === null ? null : (
            <View className="save__trouble" role="alert">
              {trouble}
            </View>
          )}
          <Action block busy={saving} onPress={() => void save()}>
            保存地址
          </Action>
        </View>
      </Bar>
      {choosing ? (
        <RegionSheet
          onClose={() => setChoosing(false)}
          onPick={(region) => {
            setChoosing(false);
            model.change({ region: region.codes }, regionWords(region.names));
          }}
        />
      ) : null}
    </>
  );
}

/** A new address, or an old one to change. */
export function AddressEditScreen() {
  const look = useLook();
  const { params } = useRouter();
  const { model, state, retry } = useAddressForm(params.addressId ?? null);
  return (
    <Screen look={look} bar>
      {state === 'ready' ? <Form model={model} picks={params.pick === '1'} /> : null}
      {state === 'loading' ? <Skeleton shape="rows" /> : null}
      {typeof state === 'object' ? <AddressTrouble failure={state} onRetry={retry} /> : null}
    </Screen>
  );
}
