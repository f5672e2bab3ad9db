import * as v from 'valibot';
import * as health from '@/contract/health';
import type { Schema } from '@/contract/endpoint';
import { FIXTURES } from './fixtures';

const code = FIXTURES.getHealthCode.reply;
const checked = FIXTURES.checkCode.reply;
const entering = FIXTURES.checkInAtVenue.request;

const refuses = (schema: Schema, value: unknown) => !v.safeParse(schema, value).success;

it.each([
  ['a name in full', { ...code, maskedName: '陈演示' }],
  ['a number in full', { ...code, maskedNumber: '110105190503070071' }],
  ['a colour that nobody agreed on', { ...code, state: 'BLUE' }],
  ['a token that could be guessed', { ...code, token: 'abc123' }],
  ['a token that is an address', { ...code, token: 'https://example.com/?id=1234567' }],
  ['a period without an end', { ...code, ttlMs: 3_600_000 }],
  ['a period that is over at once', { ...code, ttlMs: 0 }],
  ['a time that is not one', { ...code, issuedAt: -1 }],
])('a code with %s is none', (_what, value) => {
  expect(refuses(health.healthCode, value)).toBe(true);
});

it('a green code needs no reason', () => {
  expect(refuses(health.healthCode, { ...code, state: 'GREEN', reason: '', appeal: null })).toBe(
    false,
  );
});

it.each(['STALE', 'REPLAYED', 'FOREIGN'])('%s tells of nobody, whatever is added', (verdict) => {
  const told = v.parse(health.checkCode.response, { ...checked, verdict });
  expect(told).toEqual({ verdict, checkedAt: checked.checkedAt });
});

it('a verdict of a newer server is no verdict', () => {
  expect(refuses(health.checkCode.response, { ...checked, verdict: 'PERHAPS' })).toBe(true);
});

it.each([
  ['finer than a thousandth of a degree', { lat: 39.9, lng: 116 }],
  ['half a place', { lat: 39_900 }],
  ['a place in words', { lat: '39900', lng: '116000' }],
])('an entry with %s is refused', (_what, near) => {
  expect(refuses(health.checkInAtVenue.request, { ...entering, near })).toBe(true);
});

it('an entry without a place is as good as one with it', () => {
  expect(refuses(health.checkInAtVenue.request, { ...entering, near: null })).toBe(false);
});

it('numbers of papers are folded before they are sent', () => {
  const papers = FIXTURES.bindIdentity.request;
  for (const number of ['11010519050307007x', '1101 0519', '１１０１０５', '12345']) {
    expect(refuses(health.bindIdentity.request, { ...papers, number })).toBe(true);
  }
});
