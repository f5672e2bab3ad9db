/** Who is signed in, as far as a screen needs it. No phone number is ever whole here. */
export interface Session {
  /** Opaque account id: it separates what the device stores per account. */
  readonly userId: string;
  readonly nickname: string;
  /** First 3 and last 3 digits, or null before a phone number is verified. */
  readonly maskedPhone: string | null;
}
