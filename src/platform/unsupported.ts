/** The host cannot do it. `reason` is for developers; screens have their own words. */
export interface Unsupported {
  readonly kind: 'unsupported';
  readonly reason: string;
}
