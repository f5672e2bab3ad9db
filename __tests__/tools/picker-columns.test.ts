import {
  clockColumns,
  clockValue,
  labelsOf,
  regionColumns,
} from '../../tools/host/view/built-ins/picker-columns';
import { REGIONS } from '../../tools/host/view/built-ins/regions';
import { rowAt } from '../../tools/host/view/built-ins/wheel';

const given = {
  ...{ mode: 'date', range: [], rangeKey: '', start: '', end: '' },
  ...{ fields: 'day', customItem: '' },
};

describe('columns of a picker', () => {
  it('name objects by their key', () => {
    expect(labelsOf([{ name: '甲' }, { name: '乙' }], 'name')).toEqual(['甲', '乙']);
    expect(labelsOf(['甲', 2], '')).toEqual(['甲', '2']);
    expect(labelsOf(undefined, '')).toEqual([]);
  });

  it('hold the days of the month', () => {
    const { labels, indices } = clockColumns('2024-02-29', given);
    expect(labels[2]).toHaveLength(29);
    expect(clockValue({ labels, indices }, given)).toBe('2024-02-29');
  });

  it('take the last day of a shorter month', () => {
    expect(clockValue(clockColumns('2023-02-31', given), given)).toBe('2023-02-28');
  });

  it('stay between start and end, month and day only in the years at the ends', () => {
    const limits = { ...given, start: '2023-03-10', end: '2024-05-02' };
    expect(clockValue(clockColumns('2020-01-01', limits), limits)).toBe('2023-03-10');
    expect(clockValue(clockColumns('2030-01-01', limits), limits)).toBe('2024-01-01');
    expect(clockColumns('2023-04-01', limits).labels[2]?.[0]).toBe('1日');
    expect(clockColumns('2024-05-01', limits).labels[2]).toEqual(['1日', '2日']);
  });

  it('leave out what fields do not ask for', () => {
    const month = { ...given, fields: 'month' };
    expect(clockValue(clockColumns('2024-02-29', month), month)).toBe('2024-02');
  });

  it('hold the hours and minutes between two times', () => {
    const time = { ...given, mode: 'time', start: '09:30', end: '18:00' };
    expect(clockValue(clockColumns('09:10', time), time)).toBe('09:30');
    expect(clockValue(clockColumns('18:40', time), time)).toBe('18:00');
    expect(clockColumns('12:00', time).labels[1]).toHaveLength(60);
  });
});

describe('columns of places', () => {
  it('follow the place before them', () => {
    const { labels, indices, codes } = regionColumns(['浙江省', '宁波市', '鄞州区'], REGIONS, '');
    expect(labels[1]).toEqual(['杭州市', '宁波市']);
    expect(indices.map((index, place) => labels[place]?.[index])).toEqual([
      '浙江省',
      '宁波市',
      '鄞州区',
    ]);
    expect(codes).toEqual(['330000', '330200', '330212']);
  });

  it('begin at the first place of one that does not hold the old one', () => {
    const { labels, indices } = regionColumns(['广东省', '杭州市', '西湖区'], REGIONS, '');
    expect(labels[1]?.[indices[1] ?? 0]).toBe('广州市');
  });

  it('end with a place that holds no others', () => {
    const { labels } = regionColumns(['台湾省'], REGIONS, '');
    expect(labels).toEqual([expect.any(Array), [], []]);
  });

  it('offer a word for any place first', () => {
    expect(regionColumns([], REGIONS, '全部').labels.map((all) => all[0])).toEqual([
      '全部',
      '全部',
      '全部',
    ]);
  });
});

describe('a column that turns', () => {
  it('stands at the nearest row', () => {
    expect(rowAt(65, 44, 5)).toBe(1);
    expect(rowAt(67, 44, 5)).toBe(2);
    expect(rowAt(9000, 44, 5)).toBe(4);
    expect(rowAt(40, 44, 0)).toBe(0);
  });
});
