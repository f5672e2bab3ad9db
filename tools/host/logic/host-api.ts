import { guard } from './api';
import type { Parts } from './parts';
import { MY_ABSENT, myMembers } from './my/members';
import { WX_ABSENT, wxMembers } from './wx/members';

/** `wx` or `my`, as the app sees it. */
export const hostApi = (parts: Parts): object =>
  parts.host === 'weapp'
    ? guard('wx', wxMembers(parts), WX_ABSENT, parts)
    : guard('my', myMembers(parts), MY_ABSENT, parts);
