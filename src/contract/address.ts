import * as v from 'valibot';
import type { Address, AddressInput } from '@/domain/address/address';
import { endpoint, nothing, type Schema } from './endpoint';
import { id, mobile, name } from './values';

const divisionCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
const region = v.tuple([divisionCode, divisionCode, divisionCode]);

const fields = {
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(30)),
  phone: mobile,
  region,
  detail: v.pipe(v.string(), v.minLength(2), v.maxLength(120)),
  isDefault: v.boolean(),
};

const addressInput = v.object(fields) satisfies Schema<AddressInput>;

export const address = v.object({
  ...fields,
  addressId: id,
  regionNames: v.tuple([name, name, name]),
}) satisfies Schema<Address>;

/** Half-typed values are allowed: a draft is whatever was in the form. */
const draft = v.object({
  addressId: v.optional(id),
  name: v.optional(v.pipe(v.string(), v.maxLength(60))),
  phone: v.optional(v.pipe(v.string(), v.maxLength(30))),
  region: v.optional(region),
  detail: v.optional(v.pipe(v.string(), v.maxLength(240))),
  isDefault: v.optional(v.boolean()),
});

export const listAddresses = endpoint({
  name: 'listAddresses',
  method: 'GET',
  path: '/addresses',
  auth: true,
  request: nothing,
  response: v.object({ addresses: v.array(address) }),
});

/** With `addressId` it replaces that address, without it makes a new one. At most 20 a person. */
export const saveAddress = endpoint({
  name: 'saveAddress',
  method: 'POST',
  path: '/addresses',
  auth: true,
  key: true,
  request: v.object({ addressId: v.optional(id), input: addressInput }),
  response: address,
});

export const removeAddress = endpoint({
  name: 'removeAddress',
  method: 'DELETE',
  path: '/addresses/:addressId',
  auth: true,
  request: v.object({ addressId: id }),
  response: nothing,
});

/** `draft` is null when there is none. Drafts live 7 days. */
export const getAddressDraft = endpoint({
  name: 'getAddressDraft',
  method: 'GET',
  path: '/address-draft',
  auth: true,
  request: nothing,
  response: v.object({ draft: v.nullable(draft) }),
});

export const putAddressDraft = endpoint({
  name: 'putAddressDraft',
  method: 'PUT',
  path: '/address-draft',
  auth: true,
  request: v.object({ draft: v.nullable(draft) }),
  response: nothing,
});

/** Administrative divisions below `parent` (`0` for provinces). An empty list: it has none. */
export const listDivisions = endpoint({
  name: 'listDivisions',
  method: 'GET',
  path: '/divisions/:parent',
  request: v.object({ parent: v.pipe(v.string(), v.regex(/^(0|\d{6})$/)) }),
  response: v.object({ divisions: v.array(v.object({ code: divisionCode, name })) }),
});
