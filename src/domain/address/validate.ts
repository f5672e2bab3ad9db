import { foldWidth } from '@/domain/identity/fold-width';
import type { AddressField, AddressInput } from './address';

/** The form as it is being typed. */
export interface AddressForm {
  readonly name: string;
  readonly phone: string;
  readonly region: AddressInput['region'] | null;
  readonly detail: string;
  readonly isDefault: boolean;
}

export type AddressErrors = Readonly<Partial<Record<AddressField, string>>>;

export type AddressCheck =
  | { readonly ok: true; readonly input: AddressInput }
  | { readonly ok: false; readonly errors: AddressErrors };

/** Fields from top to bottom: the first wrong one is where the cursor goes. */
export const ADDRESS_FIELDS: readonly AddressField[] = ['name', 'phone', 'region', 'detail'];

export const MAX_NAME = 30;
export const MAX_DETAIL = 120;

/** What people type and paste around a mobile number: full-width digits, spaces, dashes, +86. */
export function plainPhone(text: string): string {
  return foldWidth(text)
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)86/, '')
    .replace(/\+/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
}

const oneLine = (text: string) =>
  text.replace(/[\s\u0000-\u001f\u007f\u200b-\u200f\ufeff]+/g, ' ').trim();

function nameError(name: string): string | null {
  if (name === '') return '请填写收货人姓名';
  if (name.length > MAX_NAME) return `姓名最多 ${MAX_NAME} 个字`;
  if (/^[\d\s.,+*#()-]+$/.test(foldWidth(name))) return '姓名里要有文字';
  return null;
}

function phoneError(phone: string): string | null {
  if (phone === '') return '请填写手机号';
  if (phone.length !== 11) return `手机号应为 11 位，现在是 ${phone.length} 位`;
  if (!/^1[3-9]/.test(phone)) return '请填写中国大陆手机号，以 13 至 19 开头';
  return null;
}

function detailError(detail: string): string | null {
  if (detail === '') return '请填写街道、楼栋和门牌号';
  if (detail.length < 2) return '详细地址太短，请写到门牌号';
  if (detail.length > MAX_DETAIL) {
    return `详细地址最多 ${MAX_DETAIL} 个字，现在有 ${detail.length} 个`;
  }
  return null;
}

/** The form as the server wants it, or for each wrong field what to do about it, in words. */
export function checkAddress(form: AddressForm): AddressCheck {
  const name = oneLine(form.name);
  const phone = plainPhone(form.phone);
  const detail = oneLine(form.detail);
  const { region, isDefault } = form;
  const found: Record<AddressField, string | null> = {
    name: nameError(name),
    phone: phoneError(phone),
    region: region ? null : '请选择所在地区',
    detail: detailError(detail),
  };
  const errors: Partial<Record<AddressField, string>> = {};
  for (const field of ADDRESS_FIELDS) {
    const words = found[field];
    if (words !== null) errors[field] = words;
  }
  return region && Object.keys(errors).length === 0
    ? { ok: true, input: { name, phone, region, detail, isDefault } }
    : { ok: false, errors };
}
