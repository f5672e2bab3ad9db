import * as v from 'valibot';
import { isRemarkCode } from '@/domain/transfer/remark';
import { EXCESS_WAYS, TRANSFER_STATES, type Transfer } from '@/domain/transfer/transfer';
import { endpoint, type Schema } from './endpoint';
import { fenValue, id, instant, name } from './values';

/** base64 of at most 512 KB: the whole request stays under 700 KB. */
export const IMAGE_TEXT_LIMIT = 699_052;

const facts = v.object({
  orderNo: id,
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  state: v.picklist(TRANSFER_STATES),
  account: v.object({
    payee: name,
    accountNo: v.pipe(v.string(), v.regex(/^\d{8,32}$/)),
    bank: name,
    branch: name,
  }),
  remark: v.pipe(
    v.string(),
    v.check((text) => isRemarkCode(text)),
  ),
  amountFen: fenValue,
  receivedFen: fenValue,
  remainingFen: fenValue,
  returningFen: fenValue,
  returnedFen: fenValue,
  expiresAt: instant,
  reportedAt: v.nullable(instant),
  proofs: v.array(v.object({ proofId: id, at: instant })),
  excess: v.nullable(
    v.object({
      amountFen: fenValue,
      way: v.nullable(v.picklist(EXCESS_WAYS)),
      decideBy: instant,
      doneAt: v.nullable(instant),
    }),
  ),
  onlineLocked: v.boolean(),
  timeline: v.array(
    v.object({
      at: instant,
      what: v.pipe(v.string(), v.maxLength(32)),
      amountFen: fenValue,
    }),
  ),
});

/** An amount that does not add up is no answer: what is shown stays. */
const transfer = v.pipe(
  facts,
  v.check(
    ({ amountFen, receivedFen, remainingFen }) =>
      remainingFen === Math.max(amountFen - receivedFen, 0),
  ),
) satisfies Schema<Transfer>;

const PATH = '/orders/:orderNo/transfer';

/**
 * The bank transfer of an order: where the money goes, what has come, and what became of it. It
 * begins with `startAttempt` on BANK_TRANSFER. Refusal: NOT_FOUND where none was begun.
 */
export const getTransfer = endpoint({
  name: 'getTransfer',
  method: 'GET',
  path: PATH,
  auth: true,
  request: v.object({ orderNo: id }),
  response: transfer,
});

/** "I have sent the money": a note for the desk, twice is as good as once. Never makes it PAID. */
export const reportTransfer = endpoint({
  name: 'reportTransfer',
  method: 'POST',
  path: `${PATH}/report`,
  auth: true,
  lane: 'pay',
  request: v.object({ orderNo: id }),
  response: transfer,
});

/**
 * A picture of the bank's receipt, for the desk. JPEG, PNG or WebP by its bytes, without metadata,
 * at most 512 KB and three for a transfer. Refusals: VALIDATION (no such picture), LIMIT_EXCEEDED
 * (three are there), CONFLICT (the transfer is over).
 */
export const uploadProof = endpoint({
  name: 'uploadProof',
  method: 'POST',
  path: `${PATH}/proofs`,
  auth: true,
  key: true,
  lane: 'upload',
  request: v.object({
    orderNo: id,
    image: v.pipe(v.string(), v.maxLength(IMAGE_TEXT_LIMIT), v.regex(/^[\w+/]+={0,2}$/)),
  }),
  response: transfer,
});

/** Takes a picture back; one that is gone already is no mistake. */
export const removeProof = endpoint({
  name: 'removeProof',
  method: 'DELETE',
  path: `${PATH}/proofs/:proofId`,
  auth: true,
  request: v.object({ orderNo: id, proofId: id }),
  response: transfer,
});

/** Where the excess goes; the same choice again is no mistake, another one is a CONFLICT. */
export const chooseExcess = endpoint({
  name: 'chooseExcess',
  method: 'POST',
  path: `${PATH}/excess`,
  auth: true,
  lane: 'pay',
  request: v.object({ orderNo: id, way: v.picklist(EXCESS_WAYS) }),
  response: transfer,
});
