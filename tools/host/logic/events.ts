import type { HostName } from './host-name';
import type { HostNode } from './tree';
import type { ViewEvent, ViewNode } from './view-event';

interface EventTarget {
  readonly id: string;
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly offsetLeft: number;
  readonly offsetTop: number;
  readonly tagName?: string;
  readonly targetDataset?: Readonly<Record<string, unknown>>;
}

export interface HostEvent {
  readonly type: string;
  readonly timeStamp: number;
  readonly target: EventTarget;
  readonly currentTarget: EventTarget;
  readonly detail: unknown;
  /** WeChat alone has it. */
  readonly mark?: Readonly<Record<string, unknown>>;
  readonly touches?: readonly unknown[];
  readonly changedTouches?: readonly unknown[];
}

const BUBBLING = new Set([
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'tap', 'longpress', 'longtap'],
  ...['transitionend', 'animationstart', 'animationiteration', 'animationend'],
]);

/** Names that Alipay writes differently. */
const ALIPAY: Readonly<Record<string, string>> = {
  touchstart: 'touchStart',
  touchmove: 'touchMove',
  touchend: 'touchEnd',
  touchcancel: 'touchCancel',
  longpress: 'longTap',
  longtap: 'longTap',
  transitionend: 'transitionEnd',
  animationstart: 'animationStart',
  animationiteration: 'animationIteration',
  animationend: 'animationEnd',
  scrolltoupper: 'scrollToUpper',
  scrolltolower: 'scrollToLower',
  keyboardheightchange: 'keyboardHeightChange',
  linechange: 'lineChange',
  columnchange: 'columnChange',
  changeend: 'changeEnd',
  getauthorize: 'getAuthorize',
  followlifestyle: 'followLifestyle',
  timeupdate: 'timeUpdate',
  beforeenter: 'beforeEnter',
  afterenter: 'afterEnter',
  beforeleave: 'beforeLeave',
  afterleave: 'afterLeave',
  clickoverlay: 'clickOverlay',
};

function targetOf(host: HostName, node: HostNode, inner: HostNode): EventTarget {
  const common = { id: node.id, dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 };
  return host === 'weapp'
    ? common
    : { ...common, tagName: node.tag, targetDataset: { sid: inner.sid } };
}

export interface Gesture {
  readonly type: string;
  readonly detail?: unknown;
  /** Where a finger is, in page pixels. */
  readonly touch?: { readonly x: number; readonly y: number };
  readonly at: number;
}

function touchList(host: HostName, { x, y }: { x: number; y: number }): readonly unknown[] {
  const common = { identifier: 0, clientX: x, clientY: y, pageX: x, pageY: y };
  return host === 'weapp' ? [{ ...common, force: 1 }] : [common];
}

function eventOf(host: HostName, gesture: Gesture, target: HostNode, current: HostNode): HostEvent {
  const { type, detail, touch, at } = gesture;
  const lifted = /end|cancel|tap/i.test(type);
  const list = touch ? touchList(host, touch) : undefined;
  return {
    type: host === 'alipay' ? (ALIPAY[type] ?? type) : type,
    timeStamp: at,
    target: targetOf(host, target, target),
    currentTarget: targetOf(host, current, target),
    detail: detail ?? {},
    ...(list ? { touches: lifted && type !== 'tap' ? [] : list, changedTouches: list } : {}),
  };
}

/**
 * The calls a host makes for one gesture: from the node upwards, to each whose template binds the
 * event, until one catches it. A node that binds nothing hears nothing, whatever the app wanted.
 */
export function eventsFor(host: HostName, node: HostNode, gesture: Gesture): HostEvent[] {
  const events: HostEvent[] = [];
  const bubbles = BUBBLING.has(gesture.type);
  const name = (
    host === 'alipay' ? (ALIPAY[gesture.type] ?? gesture.type) : gesture.type
  ).toLowerCase();
  for (let at: HostNode | null = node; at; at = at.parent) {
    const binding = at.template?.events.get(name);
    if (binding) events.push(eventOf(host, gesture, node, at));
    if (binding === 'catch' || !bubbles) break;
  }
  return events;
}

function alipayNode(node: ViewNode, inner: ViewNode): EventTarget {
  const { id, dataset, offsetLeft, offsetTop, tag = '' } = node;
  return { id, dataset, offsetLeft, offsetTop, tagName: tag, targetDataset: inner.dataset };
}

function wechatNode({ id, dataset, offsetLeft, offsetTop }: ViewNode): EventTarget {
  return { id, dataset, offsetLeft, offsetTop };
}

/** Alipay tells where a tap was as a finger's place, WeChat as `x` and `y`. */
function alipayDetail({ type, detail, changedTouches }: ViewEvent): unknown {
  const finger = changedTouches?.[0];
  if (!/tap|longpress/.test(type) || !finger) return detail ?? {};
  const { clientX, clientY, pageX, pageY } = finger;
  return { clientX, clientY, pageX, pageY };
}

/** A view's event in the shape of the host whose app hears it. */
export function shapeEvent(host: HostName, event: ViewEvent, at: number): HostEvent {
  const { type, detail, target, currentTarget, touches, changedTouches, mark } = event;
  const fingers = {
    ...(touches ? { touches } : {}),
    ...(changedTouches ? { changedTouches } : {}),
  };
  if (host === 'alipay') {
    return {
      type: ALIPAY[type] ?? type,
      timeStamp: at,
      target: alipayNode(target, target),
      currentTarget: alipayNode(currentTarget, target),
      detail: alipayDetail(event),
      ...fingers,
    };
  }
  return {
    ...{ type, timeStamp: at, detail: detail ?? {}, mark: mark ?? {} },
    target: wechatNode(target),
    currentTarget: wechatNode(currentTarget),
    ...fingers,
  };
}
