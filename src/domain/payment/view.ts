/** What a screen shows of a payment. Words are for the shopper; nothing here decides anything. */
export interface PaymentView {
  readonly title: string;
  readonly text: string;
  readonly tone: 'neutral' | 'busy' | 'success' | 'warning';
  /** The one button at the bottom; null: nothing to press now. */
  readonly primary: PaymentAction | null;
  readonly others: readonly PaymentAction[];
  /** Server time (epoch ms) to count down to. */
  readonly countdownTo: number | null;
  /** A line that does not block: "网络不稳定…". */
  readonly notice: string | null;
}

export interface PaymentAction {
  readonly kind:
    | 'pay'
    | 'accept'
    | 'back'
    | 'refresh'
    | 'i-paid'
    | 'view-order'
    | 'orders'
    | 'service'
    /** Of a cashier outside: its link copied, opened in this browser, or asked for again. */
    | 'copy'
    | 'open'
    | 'again';
  readonly label: string;
}
