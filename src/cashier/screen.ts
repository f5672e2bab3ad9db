import type { CashierView } from '@/contract/cashier';

/** Why there is nothing to pay and nothing to tell. */
export type Dead =
  'no-link' | 'broken-link' | 'unknown-link' | 'other-link' | 'no-cookie' | 'clone';

/** What the page shows; `draw.ts` draws it and nothing else does. */
export type Screen =
  | { readonly kind: 'waiting' }
  /** The link must be opened elsewhere. `canTry`: or here, at the payer's own wish. */
  | {
      readonly kind: 'guide';
      readonly link: string;
      readonly canTry: boolean;
      readonly withCode: boolean;
    }
  /** Inside a mini-program's web-view. */
  | { readonly kind: 'mini'; readonly host: '微信' | '支付宝'; readonly link: string }
  | { readonly kind: 'ask'; readonly link: string; readonly withCode: boolean }
  | {
      readonly kind: 'bill';
      readonly view: CashierView;
      /** For a code to be scanned; null: not offered, or the token is not at hand any more. */
      readonly link: string | null;
      readonly busy: boolean;
      readonly problem: string | null;
    }
  | {
      readonly kind: 'outcome';
      readonly view: CashierView;
      readonly problem: string | null;
    }
  | { readonly kind: 'dead'; readonly why: Dead }
  | { readonly kind: 'trouble'; readonly message: string | null };

/** What a person can do. */
export interface Actions {
  pay(): void;
  /** On a guide, or where nothing is known: go on in this browser. */
  enter(): void;
  refresh(): void;
  retry(): void;
  showCode(): void;
  copy(link: string): Promise<boolean>;
}
