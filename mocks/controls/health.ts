import type { CodeState } from '@/domain/health/code';
import type { MockBackend } from '../backend';
import { healthBooks, makeHealthReady, recordOf, relate, usualHealthRules } from '../ledger/health';
import { noteShow } from '../ledger/health-code';
import { CITIZENS, VENUES } from '../ledger/health-register';
import {
  REASONS,
  type HealthRecord,
  type HealthRules,
  type ReasonName,
} from '../ledger/health-state';
import { action, done, optionsOf, type BackendControl } from './control';

const STATES: Readonly<Record<CodeState, string>> = {
  GREEN: '绿 未见异常',
  YELLOW: '黄 居家观察',
  RED: '红 集中观察',
};
const SAME = 'same';
const REVIEWS = { pass: '通过', reject: '不通过', wait: '一直核验中' } as const;
const APPEALS = { wait: '一直处理中', accept: '5 秒后更正', refuse: '5 秒后维持' } as const;
const MANY_SHOWS = 45;

const rulesOf = ({ ledger }: MockBackend): HealthRules => healthBooks(ledger.books).rules;

function eachRecord(backend: MockBackend, run: (record: HealthRecord, userId: string) => void) {
  const { books } = backend.ledger;
  for (const userId of Object.keys(books.state.accounts)) run(recordOf(books, userId), userId);
}

const area = 'health';

type Switch = 'closed' | 'limited' | 'checker';

const toggle = (id: string, label: string, field: Switch, hint?: string): BackendControl => ({
  ...{ id: `health.${id}`, area, label, where: 'backend', kind: 'toggle' },
  ...(hint === undefined ? {} : { hint }),
  read: (backend) => rulesOf(backend)[field],
  rest: () => usualHealthRules()[field],
  apply: (backend, value) => {
    rulesOf(backend)[field] = value === true;
    return null;
  },
});

const stateControls: readonly BackendControl[] = [
  {
    ...{ id: 'health.state', area, label: '健康码的状态', where: 'backend', kind: 'choice' },
    hint: '对所有人生效，从现在起',
    options: optionsOf(STATES),
    read: (backend) => rulesOf(backend).state,
    rest: () => usualHealthRules().state,
    apply: (backend, value) => {
      const rules = rulesOf(backend);
      rules.state = value as CodeState;
      rules.since = backend.ledger.clock.now();
      return null;
    },
  },
  {
    ...{ id: 'health.reason', area, label: '黄码和红码的原因', where: 'backend', kind: 'choice' },
    options: optionsOf(REASONS),
    read: (backend) => rulesOf(backend).reason,
    rest: () => usualHealthRules().reason,
    apply: (backend, value) => {
      rulesOf(backend).reason = value as ReasonName;
      return null;
    },
  },
  {
    ...{ id: 'health.ttl', area, label: '每个码的有效期', where: 'backend', kind: 'number' },
    ...{ min: 5, max: 600, step: 5, unit: '秒' },
    read: (backend) => rulesOf(backend).ttlMs / 1000,
    rest: () => usualHealthRules().ttlMs / 1000,
    apply: (backend, value) => {
      rulesOf(backend).ttlMs = Number(value) * 1000;
      return null;
    },
  },
];

const peopleControls: readonly BackendControl[] = [
  {
    ...{ id: 'health.ready', area, label: '已同意并已实名', where: 'backend', kind: 'toggle' },
    hint: CITIZENS.filter(({ paper }) => paper === 'RESIDENT_ID')
      .slice(0, 2)
      .map(({ name, number }) => `${name} ${number}`)
      .join('，'),
    read: (backend) => rulesOf(backend).ready,
    rest: () => usualHealthRules().ready,
    apply: (backend, value) => {
      rulesOf(backend).ready = value === true;
      if (value !== true) return null;
      eachRecord(backend, (record) => makeHealthReady(backend.ledger.books, record));
      return null;
    },
  },
  {
    ...{ id: 'health.dependants', area, label: '已确认的家人', where: 'backend', kind: 'number' },
    ...{ min: 0, max: 4, step: 1, unit: '人' },
    read: (backend) => rulesOf(backend).dependants,
    rest: () => usualHealthRules().dependants,
    apply: (backend, value) => {
      rulesOf(backend).dependants = Number(value);
      eachRecord(backend, (record) => {
        if (record.identity) relate(record, Number(value));
      });
      return null;
    },
  },
  {
    ...{ id: 'health.dependant-state', area, label: '家人的状态' },
    ...{ where: 'backend', kind: 'choice' },
    options: optionsOf({ [SAME]: '与本人相同', ...STATES }),
    read: (backend) => rulesOf(backend).relatedState ?? SAME,
    rest: () => SAME,
    apply: (backend, value) => {
      rulesOf(backend).relatedState = value === SAME ? null : (value as CodeState);
      return null;
    },
  },
  {
    ...{ id: 'health.review', area, label: '人工核验证件', where: 'backend', kind: 'choice' },
    hint: '护照 E00000123 ANNA EXAMPLE，20 秒',
    options: optionsOf(REVIEWS),
    read: (backend) => rulesOf(backend).review,
    rest: () => usualHealthRules().review,
    apply: (backend, value) => {
      rulesOf(backend).review = value as HealthRules['review'];
      return null;
    },
  },
];

function addShows(backend: MockBackend): void {
  const { books } = backend.ledger;
  eachRecord(backend, ({ identity }, userId) => {
    if (!identity) return;
    const { maskedName } = identity;
    for (let times = 0; times < MANY_SHOWS; times += 1) {
      const place = VENUES[times % VENUES.length]?.place ?? '';
      const how = times % 2 === 0 ? 'VENUE' : 'CHECK';
      noteShow(books, userId, { maskedName, state: rulesOf(backend).state, how, place });
    }
  });
}

/** The codes themselves, then who may show one, then the server. */
export const healthControls: readonly BackendControl[] = [
  ...stateControls,
  ...peopleControls,
  toggle('checker', '可以验码', 'checker', '验码人员自己也要先实名'),
  {
    ...{ id: 'health.appeals', area, label: '纠错的结果', where: 'backend', kind: 'choice' },
    options: optionsOf(APPEALS),
    read: (backend) => rulesOf(backend).appeals,
    rest: () => usualHealthRules().appeals,
    apply: (backend, value) => {
      rulesOf(backend).appeals = value as HealthRules['appeals'];
      return null;
    },
  },
  toggle('closed', '系统维护中', 'closed', '所有健康码接口'),
  toggle('limited', '查询被限流', 'limited', '10 秒后再试，一直如此'),
  action({ id: 'health.forget-consent', area, label: '服务器忘记同意记录' }, (backend) =>
    done(
      eachRecord(backend, (record) => {
        record.consent = null;
      }),
    ),
  ),
  action({ id: 'health.add-shows', area, label: '每人加 45 条亮码记录' }, (backend) =>
    done(addShows(backend)),
  ),
];
