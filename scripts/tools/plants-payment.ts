import { replace, rules, verify, type Plant } from './plant';

const machine = rules('__tests__/domain/payment');

const money: readonly Plant[] = [
  {
    fault: 'payment: an order that expires stays payable',
    file: 'src/domain/payment/next.ts',
    change: replace(/\n\s*EXPIRE: pay\.readyExpired,/, ''),
    check: machine,
    says: /[1-9]\d* failed/,
  },
  {
    fault: 'payment: coming back to the cashier asks nobody',
    file: 'src/domain/payment/next.ts',
    change: replace(/(READY: \{[^}]*?)SHOW: \(state\) => ask\(state\),/, '$1'),
    check: machine,
    says: /[1-9]\d* failed/,
  },
  {
    fault: 'payment: an unpaid trade is read as paid',
    file: 'src/domain/payment/order-status.ts',
    change: replace(/word: 'USERPAYING', status: 'UNPAID'/, "word: 'USERPAYING', status: 'PAID'"),
    check: machine,
    says: /[1-9]\d* failed/,
  },
];

const tables: readonly Plant[] = [
  {
    fault: 'payment: all come back in the moment that the server named',
    file: 'src/domain/payment/poll-schedule.ts',
    change: replace(/asked \* \(1 \+ JITTER \* random\)/, 'asked'),
    check: verify('load'),
    says: /FAIL load/,
  },
  {
    fault: 'payment: a row of a table that no test names',
    file: '__tests__/domain/payment/outcomes.test.ts',
    change: replace(/'4\.2-shape: /, "'"),
    check: ['scripts/tables.mjs', '--run'],
    says: /4\.2-shape .*no passing test/,
  },
];

export const paymentPlants: readonly Plant[] = [...money, ...tables];
