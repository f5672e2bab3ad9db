import fc from 'fast-check';
import { SCENE_ROWS, surroundings } from '@/domain/payment/environment';
import { AGENTS, sceneOf } from './agents';

const look = (userAgent: string, touchPoints = 0, inMiniProgram = false) =>
  surroundings({ userAgent, touchPoints, inMiniProgram });

const CASES = AGENTS.map(([row, name, agent, on = {}]) => ({ row, name, agent, on }));

describe('table 4.4: where a payment page runs', () => {
  it.each(CASES)('row $row: $name', ({ row, agent, on }) => {
    const expected = { scene: sceneOf(row), onPc: on.pc === true };
    expect(look(agent, on.touch, on.flag)).toEqual(expected);
  });

  it('4.4-r11 reads the agent without regard to case and to space around it', () => {
    for (const [row, , agent, { touch, flag } = {}] of AGENTS) {
      for (const shape of [agent.toUpperCase(), agent.toLowerCase(), `  ${agent}\n`]) {
        expect([shape, look(shape, touch, flag).scene]).toEqual([shape, sceneOf(row)]);
      }
    }
  });

  it('4.4-r11 believes the bridge flag above everything the agent says', () => {
    for (const [, , agent] of AGENTS) {
      expect(look(agent, 0, true).scene).toBe('wechat-webview');
    }
  });

  it('4.4-r11 takes an iPad that calls itself a Mac for a tablet, in apps too', () => {
    const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
    expect(look(mac, 1)).toEqual({ scene: 'desktop', onPc: true });
    expect(look(mac, 2)).toEqual({ scene: 'mobile', onPc: false });
    expect(look(`${mac} MicroMessenger/8.0.49`, 5)).toEqual({ scene: 'wechat', onPc: false });
    expect(look(`${mac} MicroMessenger/6.8.0`, 0)).toEqual({ scene: 'wechat', onPc: true });
  });

  it('4.4-r11 knows every app that the ruling names, on a computer too', () => {
    const marks =
      'QQ/9 Weibo DingTalk aweme NewsArticle baiduboxapp XiaoHongShu Kwai AliApp(TB/1 jdapp BiliApp Lark/7';
    for (const mark of marks.split(' ')) {
      expect([mark, look(`Mozilla/5.0 (Windows NT 10.0) ${mark}`)]).toEqual([
        mark,
        { scene: 'in-app', onPc: true },
      ]);
    }
  });

  it.each(['Larkspur/1', 'XQQ/1', 'mqqbrowser/1', 'AliApp(AP/1) AlipayClient'])(
    '%s names none of the apps',
    (mark) => {
      expect(look(`Mozilla/5.0 (iPhone) ${mark}`).scene).not.toBe('in-app');
    },
  );

  it('has a row with an agent for each scene, and an id for each row', () => {
    const rows = SCENE_ROWS.map(({ id }) => id);
    expect(new Set(AGENTS.map(([row]) => row))).toEqual(new Set(rows));
    expect(SCENE_ROWS.map(({ id, scene }) => [id, scene])).toEqual(
      rows.map((id) => [id, sceneOf(id)]),
    );
  });

  it('4.4-unknown is what any text comes to that names no host, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(10),
        fc.boolean(),
        (text, touch, flag) => {
          const { scene, onPc } = look(text, touch, flag);
          expect(flag ? scene : 'wechat-webview').toBe('wechat-webview');
          expect(typeof onPc).toBe('boolean');
        },
      ),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ;./]*$/), (text) => {
        expect(look(text)).toEqual({ scene: 'unknown', onPc: false });
      }),
    );
  });
});
