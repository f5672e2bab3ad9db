import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Address, AddressDraft, AddressField, AddressInput } from '@/domain/address/address';
import { recognise } from '@/domain/address/recognise';
import {
  ADDRESS_FIELDS,
  checkAddress,
  type AddressErrors,
  type AddressForm,
} from '@/domain/address/validate';
import { regionWords } from '@/domain/address/words';
import type { Result } from '@/domain/result';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import type { Region } from './divisions';
import { saveTrouble } from './save-trouble';

export interface FormState {
  readonly form: AddressForm;
  readonly regionNames: string;
  readonly errors: AddressErrors;
  /** Where the cursor goes after a failed check. */
  readonly focus: AddressField | null;
  readonly saving: boolean;
  /** Why the last save did not work, in words. */
  readonly trouble: string | null;
  /** An unfinished form came back from the server. */
  readonly restored: boolean;
  /** The last draft did not reach the server. */
  readonly unkept: boolean;
}

/** A draft as it comes back: any part may be missing. */
export type KeptDraft = { readonly [Part in keyof AddressDraft]?: AddressDraft[Part] | undefined };

export interface FormDeps {
  readonly addressId: string | null;
  readonly save: (
    request: { addressId?: string; input: AddressInput },
    key: string,
  ) => Promise<Result<Address>>;
  readonly putDraft: (draft: AddressDraft | null) => Promise<boolean>;
  readonly nameRegion: (codes: AddressInput['region']) => Promise<Region | null>;
  readonly findRegion: (place: string) => Promise<{ region: Region | null; detail: string }>;
  readonly randomKey: () => Promise<string | null>;
}

export interface AddressFormStore {
  readonly store: StoreApi<FormState>;
  start(address: Address | null, draft: KeptDraft | null): Promise<void>;
  change(patch: Partial<AddressForm>, regionNames?: string): void;
  /** Checks one field when the cursor leaves it. */
  left(field: AddressField): void;
  /** Fills in what a pasted text holds; false when nothing was found. */
  paste(text: string): Promise<boolean>;
  /** null: it was not saved, and the state says why. */
  save(): Promise<Address | null>;
  /** Throws the unfinished form away and goes back to what was saved. */
  discard(): Promise<void>;
  flush(): Promise<void>;
}

const BLANK: AddressForm = { name: '', phone: '', region: null, detail: '', isDefault: false };

const formOf = (address: Address | null): AddressForm => {
  if (!address) return BLANK;
  const { name, phone, region, detail, isDefault } = address;
  return { name, phone, region, detail, isDefault };
};

const START: FormState = {
  form: BLANK,
  regionNames: '',
  errors: {},
  focus: null,
  saving: false,
  trouble: null,
  restored: false,
  unkept: false,
};

/** What the steps below share. */
interface Inner {
  readonly deps: FormDeps;
  readonly store: StoreApi<FormState>;
  readonly keeper: DraftKeeper;
  saved: Address | null;
  /** One intent, one key: it changes only with what is to be saved. */
  key: { readonly of: string; readonly value: string } | null;
}

const own = ({ addressId }: FormDeps) => (addressId === null ? {} : { addressId });

const draftOf = (deps: FormDeps, { region, ...rest }: AddressForm): AddressDraft => ({
  ...own(deps),
  ...rest,
  name: rest.name.slice(0, 60),
  phone: rest.phone.slice(0, 30),
  detail: rest.detail.slice(0, 240),
  ...(region ? { region } : {}),
});

async function keyFor(inner: Inner, input: AddressInput): Promise<string | null> {
  const of = JSON.stringify(input);
  if (inner.key?.of === of) return inner.key.value;
  const value = await inner.deps.randomKey();
  inner.key = value === null ? null : { of, value };
  return value;
}

function change({ deps, store, keeper }: Inner, patch: Partial<AddressForm>, names?: string): void {
  const before = store.getState();
  const form = { ...before.form, ...patch };
  const errors = { ...before.errors };
  for (const field of ADDRESS_FIELDS) if (field in patch) delete errors[field];
  store.setState({
    form,
    errors,
    trouble: null,
    ...(names === undefined ? {} : { regionNames: names }),
  });
  keeper.later(draftOf(deps, form));
}

function show({ store }: Inner, form: AddressForm, names: readonly string[], restored: boolean) {
  store.setState({ form, regionNames: regionWords(names), restored, errors: {}, trouble: null });
}

async function start(inner: Inner, address: Address | null, draft: KeptDraft | null) {
  const { deps } = inner;
  inner.saved = address;
  const mine = draft && (draft.addressId ?? null) === deps.addressId ? draft : null;
  if (!mine) return show(inner, formOf(address), address?.regionNames ?? [], false);
  const region = mine.region ? await deps.nameRegion(mine.region) : null;
  const { name, phone, detail, isDefault } = { ...formOf(address), ...mine } as AddressForm;
  const form = { name, phone, detail, isDefault, region: region?.codes ?? address?.region ?? null };
  return show(inner, form, region?.names ?? address?.regionNames ?? [], true);
}

function left({ store }: Inner, field: AddressField): void {
  const { form, errors } = store.getState();
  const check = checkAddress(form);
  const found = check.ok ? undefined : check.errors[field];
  // An empty field is only called wrong when saving is asked for.
  const isEmpty = field !== 'region' && form[field].trim() === '';
  if (found === undefined || isEmpty) store.setState({ focus: null });
  else store.setState({ errors: { ...errors, [field]: found }, focus: null });
}

async function paste(inner: Inner, text: string): Promise<boolean> {
  const { name, phone, place } = recognise(text);
  const { region, detail } = await inner.deps.findRegion(place);
  if (name === '' && phone === '' && region === null) return false;
  change(
    inner,
    {
      ...(name === '' ? {} : { name }),
      ...(phone === '' ? {} : { phone }),
      ...(region ? { region: region.codes } : {}),
      ...(detail === '' ? {} : { detail }),
    },
    region ? regionWords(region.names) : undefined,
  );
  return true;
}

async function send(inner: Inner, input: AddressInput): Promise<Address | null> {
  const { deps, store, keeper } = inner;
  const key = await keyFor(inner, input);
  if (key === null) {
    store.setState({ trouble: '网络不稳定，地址还没有保存，内容都在，请再点一次保存' });
    return null;
  }
  const reply = await deps.save({ ...own(deps), input }, key);
  if (reply.ok) {
    await keeper.clear();
    return reply.value;
  }
  if (reply.error.kind === 'refused' && reply.error.code === 'KEY_REUSED') inner.key = null;
  store.setState({ trouble: saveTrouble(reply.error) });
  return null;
}

async function save(inner: Inner): Promise<Address | null> {
  const { store } = inner;
  const { form, saving } = store.getState();
  if (saving) return null;
  const check = checkAddress(form);
  if (!check.ok) {
    const focus = ADDRESS_FIELDS.find((field) => check.errors[field] !== undefined) ?? null;
    store.setState({ errors: check.errors, focus });
    return null;
  }
  store.setState({ saving: true, trouble: null, errors: {}, focus: null });
  const address = await send(inner, check.input);
  store.setState({ saving: false });
  return address;
}

/** The address form: what is typed, kept as a draft on the server, checked and saved once. */
export function createAddressForm(deps: FormDeps): AddressFormStore {
  const store = createStore<FormState>()(() => START);
  const keeper = createDraftKeeper({
    put: deps.putDraft,
    onKept: (kept) => store.setState({ unkept: !kept }),
  });
  const inner: Inner = { deps, store, keeper, saved: null, key: null };
  return {
    store,
    start: (address, draft) => start(inner, address, draft),
    change: (patch, regionNames) => change(inner, patch, regionNames),
    left: (field) => left(inner, field),
    paste: (text) => paste(inner, text),
    save: () => save(inner),
    async discard() {
      show(inner, formOf(inner.saved), inner.saved?.regionNames ?? [], false);
      await keeper.clear();
    },
    flush: keeper.flush,
  };
}
