/** What a phone's browser says of itself; the ways to pay hang on it. */
export const PHONE_AGENT =
  'Mozilla/5.0 (Linux; Android 13; Phone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
