import * as v from 'valibot';
import { MAX_FEN, type Fen } from '@/domain/money';

/** An amount in fen; floats, negatives and > 1e10 are refused. */
export const fenValue = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(MAX_FEN),
) as unknown as v.GenericSchema<number, Fen>;

/** Epoch milliseconds on the server's clock. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
export const words = v.pipe(v.string(), v.maxLength(500));
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
export const quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A picture: an absolute path on the API's own origin, or an https URL. */
export const picture = v.pipe(v.string(), v.regex(/^(\/(?!\/)|https:\/\/)\S{1,500}$/));
export const mobile = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));
export const cursor = v.nullable(v.string());
