/**
 * Papers a person may be known by: resident identity card, residence permit of Hong Kong, Macau and
 * Taiwan residents, mainland travel permits, passport, foreign permanent resident's card.
 */
export const PAPERS = [
  'RESIDENT_ID',
  'HMT_RESIDENCE',
  'HK_MACAU_PERMIT',
  'TAIWAN_PERMIT',
  'PASSPORT',
  'FOREIGN_RESIDENT',
] as const;

export type Paper = (typeof PAPERS)[number];
