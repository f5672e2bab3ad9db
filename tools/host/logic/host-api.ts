import { guard } from './api';
import type { Parts } from './host-parts';
import { MY_ABSENT, myMembers } from './my-api';
import { WX_ABSENT, wxMembers } from './wx-api';

/** `wx` or `my`, as the app sees it. */
export const hostApi = (parts: Parts): object =>
  parts.host === 'weapp'
    ? guard('wx', wxMembers(parts), WX_ABSENT, parts.calls)
    : guard('my', myMembers(parts), MY_ABSENT, parts.calls);
