/** What the workbench sets of the H5 phone; its frame reads it live. */
export interface H5Device {
  /** Milliseconds ahead of the computer's clock. */
  readonly clock: number;
  readonly network: 'online' | 'offline' | 'slow' | 'flaky';
  /** Every write of the shop's is refused. */
  readonly full: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly cashier: string;
}

export const PLAIN: H5Device = {
  ...{ clock: 0, network: 'online', full: false, theme: 'auto', cashier: 'ask' },
};
