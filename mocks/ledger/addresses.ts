import type { Address, AddressInput } from '@/domain/address/address';
import { refuse } from '../refusal';
import { nextSeq, type Books } from './context';
import { regionNames } from './divisions';
import type { Account, Draft } from './state';

export const MAX_ADDRESSES = 20;
const DRAFT_LIFE_MS = 7 * 86_400_000;

export function findAddress(account: Account, addressId: string | null): Address | undefined {
  return account.addresses.find((address) => address.addressId === addressId);
}

export function saveAddress(
  books: Books,
  account: Account,
  addressId: string | undefined,
  input: AddressInput,
): Address {
  const names = regionNames(input.region);
  if (!names) return refuse('VALIDATION', '请重新选择所在地区');
  const old = addressId === undefined ? undefined : findAddress(account, addressId);
  if (addressId !== undefined && !old) return refuse('NOT_FOUND', '这个地址已被删除');
  if (!old && account.addresses.length >= MAX_ADDRESSES) {
    return refuse('LIMIT_EXCEEDED', `最多保存 ${MAX_ADDRESSES} 个地址`);
  }
  const first = account.addresses.length === 0;
  const saved: Address = {
    ...input,
    isDefault: input.isDefault || first,
    addressId: old?.addressId ?? `a${nextSeq(books)}`,
    regionNames: names,
  };
  const others = account.addresses.filter((address) => address !== old);
  const rest = saved.isDefault
    ? others.map((address) => ({ ...address, isDefault: false }))
    : others;
  account.addresses = [saved, ...rest];
  return saved;
}

export function removeAddress(account: Account, addressId: string): void {
  const gone = findAddress(account, addressId);
  const [first, ...rest] = account.addresses.filter((address) => address !== gone);
  if (!first) account.addresses = [];
  else account.addresses = [gone?.isDefault ? { ...first, isDefault: true } : first, ...rest];
}

export function readDraft(books: Books, account: Account): Draft | null {
  const { draft } = account;
  return draft && books.clock.now() - draft.savedAt <= DRAFT_LIFE_MS ? draft.value : null;
}

export function writeDraft(books: Books, account: Account, value: Draft | null): void {
  account.draft = value && { value, savedAt: books.clock.now() };
}
