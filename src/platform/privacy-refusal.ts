import { numberField, textField } from './host-call';

/** WeChat: refused by the person (104, 103), or not declared by us in the privacy guide (112). */
const REFUSED = [103, 104];
const UNDECLARED = 112;

/** Whether a failed call of WeChat failed for privacy's sake; phones word and number it unlike. */
export function privacyRefusal(answer: unknown): 'refused' | 'undeclared' | null {
  const errno = numberField(answer, 'errno') ?? 0;
  const words = textField(answer, 'errMsg');
  if (errno === UNDECLARED || /not declared/i.test(words)) return 'undeclared';
  return REFUSED.includes(errno) || /privacy permission/i.test(words) ? 'refused' : null;
}
