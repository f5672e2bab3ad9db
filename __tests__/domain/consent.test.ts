import { consentState, POLICY_VERSION, readConsent, type Consent } from '@/domain/consent';

const consent = (changes: Partial<Consent> = {}): Consent => ({
  ...{ version: POLICY_VERSION, at: 7, scope: 'base', agreed: true },
  ...changes,
});

it.each([
  ['nobody was asked', null, 'unasked'],
  ['a yes to this policy', consent(), 'agreed'],
  ['a yes to an earlier policy', consent({ version: '2026-01-01' }), 'outdated'],
  ['a no', consent({ agreed: false }), 'refused'],
  ['a no to an earlier policy', consent({ agreed: false, version: '2026-01-01' }), 'refused'],
] as const)('with %s it is %s', (_what, given, state) => {
  expect(consentState(given)).toBe(state);
});

it('reads back what was written', () => {
  expect(readConsent(JSON.parse(JSON.stringify(consent())))).toEqual(consent());
});

it.each([
  null,
  7,
  'x',
  [],
  {},
  consent({ scope: 'all' as 'base' }),
  { ...consent(), agreed: 'yes' },
])('takes %j for no answer', (raw) => {
  expect(readConsent(raw)).toBeNull();
});
