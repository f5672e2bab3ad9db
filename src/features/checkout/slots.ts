import type { ComponentType, ReactNode } from 'react';

/**
 * What a page puts into checkout from other features. The page knows them all; checkout knows none.
 */
export interface Slots {
  /** Over the screen: the pad that asks for the payment password. */
  readonly over?: ReactNode;
  /** True when somebody carries out `splitPlan`: a part of the balance can be offered. */
  readonly combines?: boolean;
  /** What of the balance an order has, and the way to have it back. */
  readonly Hold?: ComponentType<{ readonly orderNo: string }>;
  /** What a shopper sees while a bank transfer is awaited. */
  readonly Transfer?: ComponentType<{ readonly orderNo: string }>;
}
