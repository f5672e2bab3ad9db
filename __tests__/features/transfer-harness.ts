import type { MockBackend } from '@mocks/node';
import { applyControl } from '@mocks/controls/panel';
import { services } from '@/services';
import { giveAddress, signIn } from '@test/backend';

async function value<T>(reply: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const result = await reply;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A signed-in shopper's order that waits for a bank transfer. */
export async function beginTransfer(backend: MockBackend): Promise<string> {
  await signIn();
  const { api } = services;
  const { addressId } = giveAddress(backend);
  const sku = backend.ledger.books.catalog.products[0]?.skus[0];
  if (!sku) throw new Error('an empty shop');
  const lines = [{ skuId: sku.skuId, quantity: 1, seenFen: sku.priceFen }];
  const { quoteId } = await value(api.getQuote({ lines, addressId }));
  const request = { quoteId, addressId, remark: '' };
  const { orderNo } = await value(api.createOrder(request, `transfer-test-${'k'.repeat(10)}`));
  await value(api.startAttempt({ orderNo, channel: 'BANK_TRANSFER' }));
  return orderNo;
}

/** Something that the bank, or the desk behind it, does. */
export function atBank(backend: MockBackend, deed: string): void {
  expect(applyControl(backend, `bank.${deed}`, null)).toBeNull();
}
