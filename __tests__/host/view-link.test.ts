import { boot, type HostApp } from '../../tools/host/logic/driver';
import { createDevice } from '../../tools/host/logic/device';
import type { HostName } from '../../tools/host/logic/host-name';
import { NOON } from '../../tools/host/logic/host-process';
import { mockDoor } from '../../tools/host/logic/mock-door';
import { VirtualTime } from '../../tools/host/logic/time';
import type { ViewEvent } from '../../tools/host/logic/view-event';
import { headless, type ViewPort } from '../../tools/host/logic/view-link';
import { globalOf, heard } from './fixtures/call';
import { HOSTS, logOf } from './fixtures/hosts';
import { writeSample } from './fixtures/sample';

/** A view that notes what it is told and is as slow to answer as a browser next door. */
function slowView(changes: Partial<ViewPort> = {}) {
  const said: string[] = [];
  const soon = <T>(value: T) =>
    new Promise<T>((resolve) => void setImmediate(() => resolve(value)));
  const view: ViewPort = {
    ...headless,
    opened: ({ id, route, kind }) => void said.push(`opened ${id} ${route} ${kind}`),
    updated: (page, patch) => {
      said.push(`updated ${page} ${patch.map(([path]) => path).join()}`);
      return soon(undefined).then(() => void said.push('acknowledged'));
    },
    shown: (page) => void said.push(`shown ${page}`),
    closed: (page) => void said.push(`closed ${page}`),
    query: (page, requests) => {
      said.push(`query ${page}`);
      return soon(requests.map(({ selector, all }) => (all ? [] : { id: selector, top: 12 })));
    },
    ...changes,
  };
  return { said, view };
}

async function open(host: HostName, view: ViewPort): Promise<HostApp> {
  const time = new VirtualTime(NOON);
  const device = createDevice();
  return boot(host, { dist: writeSample(host), backend: mockDoor(time), device, time, view });
}

const node = { id: 'inner', dataset: { sid: 'inner' }, offsetLeft: 1, offsetTop: 2, tag: 'view' };
const finger = { identifier: 0, clientX: 5, clientY: 6, pageX: 5, pageY: 60 };
const tap: ViewEvent = {
  ...{ type: 'tap', detail: { x: 5, y: 60 }, target: node, mark: { from: 'list' } },
  currentTarget: { ...node, id: 'outer', dataset: { sid: 'outer' } },
  ...{ touches: [finger], changedTouches: [finger] },
};

describe.each(HOSTS)('a view of %s', (host) => {
  it('is told of pages and their data in order', async () => {
    const { said, view } = slowView();
    const app = await open(host, view);
    await app.open('/pages/plain/index');
    await app.back();
    expect(said).toEqual([
      ...['opened p1 pages/one/index tab', 'updated p1 root.cn', 'shown p1', 'acknowledged'],
      ...['opened p2 pages/plain/index page', 'updated p2 root.cn', 'shown p2', 'acknowledged'],
      ...['closed p2', 'shown p1'],
    ]);
  });

  it('acknowledges before the callback of setData runs', async () => {
    const { said, view } = slowView();
    const app = await open(host, view);
    app.runtime.evaluate(
      `getCurrentPages()[0].setData({ a: 1, 'b.c': 2 }, () => console.log('seen'))`,
    );
    expect(app.runtime.evaluate('getCurrentPages()[0].data.b.c')).toBe(2);
    expect(logOf(app)).not.toContain('seen');
    await app.settle();
    expect(said.slice(-2)).toEqual(['updated p1 a,b.c', 'acknowledged']);
    expect(logOf(app).at(-1)).toBe('seen');
  });

  it('answers a selector query while virtual time waits for it', async () => {
    const { view } = slowView();
    const app = await open(host, view);
    const from = app.runtime.log.length;
    app.runtime.evaluate(`${globalOf(host)}.createSelectorQuery().select('#a').boundingClientRect()
      .selectAll('.b').fields({ size: true }).exec((all) => console.log(JSON.stringify(all)))`);
    await app.settle();
    expect(heard(app, from)).toEqual([{ id: '#a', top: 12 }, []]);
  });

  it('tells what comes into sight, until nobody wants to know', async () => {
    let see = (_entry: Readonly<Record<string, unknown>>): void => undefined;
    let ended = 0;
    const { view } = slowView({
      observe: (_page, _request, hear) => {
        see = hear;
        return () => void (ended += 1);
      },
    });
    const app = await open(host, view);
    app.runtime.evaluate(`globalThis.o = ${globalOf(host)}.createIntersectionObserver();
      o.relativeToViewport({ bottom: 20 }).observe('.tile', (r) => console.log(r.intersectionRatio))`);
    see({ intersectionRatio: 0.5 });
    expect(logOf(app).at(-1)).toBe('0.5');
    app.runtime.evaluate('o.disconnect()');
    expect(ended).toBe(1);
  });

  it('delivers its events in the shape of the host', async () => {
    const app = await open(host, slowView().view);
    app.runtime.evaluate(`getCurrentPages()[0].onBuy = (e) => console.log(JSON.stringify(e))`);
    app.deliver('p1', 'onBuy', { ...tap, type: 'touchstart' });
    app.deliver('p1', 'onBuy', tap);
    const [start, tapped] = logOf(app)
      .slice(-2)
      .map((text) => JSON.parse(text) as object);
    const place = { id: 'inner', dataset: { sid: 'inner' }, offsetLeft: 1, offsetTop: 2 };
    if (host === 'weapp') {
      expect(start).toMatchObject({ type: 'touchstart', mark: { from: 'list' } });
      expect(tapped).toMatchObject({ target: place, detail: { x: 5, y: 60 }, touches: [finger] });
      expect(tapped).not.toHaveProperty('target.tagName');
    } else {
      expect(start).toMatchObject({ type: 'touchStart' });
      expect(tapped).not.toHaveProperty('mark');
      expect(tapped).toMatchObject({
        target: { ...place, tagName: 'view', targetDataset: { sid: 'inner' } },
        currentTarget: { dataset: { sid: 'outer' }, targetDataset: { sid: 'inner' } },
        detail: { clientX: 5, clientY: 6, pageX: 5, pageY: 60 },
      });
    }
  });

  it('draws the frame: title, badges, toasts that go away', async () => {
    const states: string[] = [];
    const { view } = slowView({
      chrome: ({ bar, tabs, toast }) =>
        void states.push([bar.title, tabs[1]?.badge, toast?.title].join('|')),
    });
    const app = await open(host, view);
    const name = globalOf(host);
    const word = host === 'weapp' ? 'title' : 'content';
    app.runtime.evaluate(`${name}.setTabBarBadge({ index: 1, text: '3' });
      ${name}.showToast({ ${word}: '已加入', duration: 2000 })`);
    await app.wait(3_000);
    expect(states.slice(-3)).toEqual(['|3|', '|3|已加入', '|3|']);
  });

  it('draws a canvas from the steps the app takes', async () => {
    const drawn: unknown[] = [];
    const { view } = slowView({
      query: () => [{ node: { canvas: 'c1', width: 100, height: 50 } }],
      draw: (_page, canvas, steps) => void drawn.push(canvas, ...steps),
      exportCanvas: () => 'poster.png',
    });
    const app = await open(host, view);
    const from = app.runtime.log.length;
    app.runtime
      .evaluate(`${globalOf(host)}.createSelectorQuery().select('#c').node().exec(([{ node }]) => {
      const ink = node.getContext('2d');
      ink.fillStyle = 'red'; ink.fillRect(0, 0, 10, 10);
      console.log(JSON.stringify([node.width, ink.fillStyle, ink.measureText('价a').width > 10]));
      ${globalOf(host)}.canvasToTempFilePath({ canvas: node, success: (r) => console.log(JSON.stringify(r.tempFilePath)) });
    })`);
    await app.settle();
    expect(heard(app, from)).toEqual([100, 'red', true]);
    expect(heard(app, from + 1)).toBe('poster.png');
    expect(drawn).toEqual([
      ...['c1', ['set', 'fillStyle', 'red'], ['call', 'fillRect', 0, 0, 10, 10]],
    ]);
  });

  it('hears that every page is gone when the app is killed', async () => {
    const { said, view } = slowView();
    const app = await open(host, view);
    await app.open('/pages/plain/index');
    app.kill();
    expect(said.slice(-2)).toEqual(['closed p1', 'closed p2']);
  });
});

it('a view of WeChat animates what the page asks it to', async () => {
  const asked: unknown[] = [];
  const { view } = slowView({ animate: (...args) => void asked.push(args) });
  const app = await open('weapp', view);
  app.runtime.evaluate(`getCurrentPages()[0].animate('#a', [{ opacity: 0 }, { opacity: 1 }], 300,
    () => console.log('over'))`);
  await app.settle();
  expect(asked).toEqual([['p1', '#a', [{ opacity: 0 }, { opacity: 1 }], 300]]);
  expect(logOf(app).at(-1)).toBe('over');
  const made = app.runtime.evaluate(
    `JSON.stringify(wx.createAnimation({ duration: 200 }).translateX(9).opacity(1).step().export())`,
  );
  expect(JSON.parse(String(made))).toMatchObject({
    actions: [{ animates: [{ type: 'translateX', args: [9] }, { type: 'style' }] }],
  });
});
