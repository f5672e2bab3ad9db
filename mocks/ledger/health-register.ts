import type { Relation } from '@/domain/health/code';
import type { Paper } from '@/domain/health/paper';

/** Somebody the mock's authority knows. Birth years before 1912: nobody who lives has these numbers. */
export interface Citizen {
  readonly citizenId: string;
  readonly paper: Paper;
  readonly name: string;
  readonly number: string;
}

const citizen = (
  citizenId: string,
  name: string,
  number: string,
  paper: Paper = 'RESIDENT_ID',
) => ({
  ...{ citizenId, paper, name, number },
});

export const CITIZENS: readonly Citizen[] = [
  citizen('c1', '陈演示', '110105190503070071'),
  citizen('c2', '林样例', '310104190809151123'),
  citizen('c3', '欧阳试用', '33010619020418333X'),
  citizen('c4', '周范本', '440106191011022564'),
  citizen('c5', '吴示意', '510104190312214181'),
  citizen('c6', '郑样本', '42010219060606521X'),
  citizen('f1', 'ANNA EXAMPLE', 'E00000123', 'PASSPORT'),
  citizen('f2', '黄试写', 'H00001234', 'HK_MACAU_PERMIT'),
  citizen('f3', '许拟名', '00001234', 'TAIWAN_PERMIT'),
  citizen('f4', '何代称', '810000190207050112', 'HMT_RESIDENCE'),
  citizen('f5', 'IVAN SAMPLE', 'USA110119080001', 'FOREIGN_RESIDENT'),
];

/** Families: whom the authority has confirmed for whom. */
export const FAMILY: readonly { readonly relation: Relation; readonly citizen: Citizen }[] = [
  { relation: 'CHILD', citizen: citizen('d1', '陈小样', '320106190901096141') },
  { relation: 'PARENT', citizen: citizen('d2', '陈老例', '37010219110730727X') },
  { relation: 'SPOUSE', citizen: citizen('d3', '孙同例', '610102190402298340') },
  { relation: 'OTHER', citizen: citizen('d4', '司马备用', '21010219070511919X') },
];

const everybody = [...CITIZENS, ...FAMILY.map(({ citizen: one }) => one)];

export function citizenOf(citizenId: string): Citizen {
  const found = everybody.find((one) => one.citizenId === citizenId);
  if (!found) throw new Error(`nobody in the register is ${citizenId}`);
  return found;
}

/** null unless name, number and kind of paper belong together. */
export const findCitizen = (paper: Paper, name: string, number: string): Citizen | null =>
  CITIZENS.find(
    (one) => one.paper === paper && one.name === name.trim() && one.number === number,
  ) ?? null;

export interface Venue {
  readonly token: string;
  readonly place: string;
  /** What its door lets in. */
  readonly admits: readonly ('GREEN' | 'YELLOW')[];
}

/** What the codes on the doors of the mock's venues hold. */
export const VENUES: readonly Venue[] = [
  { token: 'venue-community-0001', place: '演示社区服务中心', admits: ['GREEN', 'YELLOW'] },
  { token: 'venue-market-00002', place: '两栖鲜生演示店', admits: ['GREEN'] },
];
