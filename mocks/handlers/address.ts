import {
  getAddressDraft,
  listAddresses,
  listDivisions,
  putAddressDraft,
  removeAddress,
  saveAddress,
} from '@/contract/address';
import { handle } from '../handle';
import * as addresses from '../ledger/addresses';
import { divisionsBelow } from '../ledger/divisions';

export const addressHandlers = [
  handle({ endpoint: listAddresses, reply: ({ account }) => ({ addresses: account.addresses }) }),
  handle({
    endpoint: saveAddress,
    reply: ({ books, account }, { addressId, input }) =>
      addresses.saveAddress(books, account, addressId, input),
  }),
  handle({
    endpoint: removeAddress,
    reply: ({ account }, { addressId }) => {
      addresses.removeAddress(account, addressId);
      return {};
    },
  }),
  handle({
    endpoint: getAddressDraft,
    reply: ({ books, account }) => ({ draft: addresses.readDraft(books, account) }),
  }),
  handle({
    endpoint: putAddressDraft,
    reply: ({ books, account }, { draft }) => {
      addresses.writeDraft(books, account, draft);
      return {};
    },
  }),
  handle({
    endpoint: listDivisions,
    reply: (_call, { parent }) => ({ divisions: divisionsBelow(parent) }),
  }),
];
