import { HoldVeil } from './hold-note';
import { SignPad } from './sign-pad';

/** What the wallet puts over the pages on which an order is paid. */
export function OverTill() {
  return (
    <>
      <HoldVeil />
      <SignPad />
    </>
  );
}
