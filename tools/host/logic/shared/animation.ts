import type { HostName } from '../host-name';
import type { Realm } from '../realm';
import type { Members } from './respond';

const STYLES: Readonly<Record<string, string>> = {
  opacity: 'opacity',
  backgroundColor: 'background-color',
  width: 'width',
  height: 'height',
  top: 'top',
  left: 'left',
  right: 'right',
  bottom: 'bottom',
};
const TRANSFORMS = [
  ...['matrix', 'matrix3d', 'rotate', 'rotate3d', 'rotateX', 'rotateY', 'rotateZ', 'scale'],
  ...['scale3d', 'scaleX', 'scaleY', 'scaleZ', 'skew', 'skewX', 'skewY', 'translate'],
  ...['translate3d', 'translateX', 'translateY', 'translateZ'],
];

interface Pace {
  readonly duration?: number;
  readonly timingFunction?: string;
  readonly timeFunction?: string;
  readonly delay?: number;
  readonly transformOrigin?: string;
}

interface Deed {
  readonly type: string;
  readonly args: readonly unknown[];
}

function wechatStep(deeds: readonly Deed[], pace: Pace) {
  const { duration = 400, timingFunction = 'linear', delay = 0 } = pace;
  return {
    animates: deeds,
    option: {
      transformOrigin: pace.transformOrigin ?? '50% 50% 0',
      transition: { duration, timingFunction, delay },
    },
  };
}

function alipayStep(deeds: readonly Deed[], pace: Pace) {
  const { duration = 400, delay = 0, transformOrigin = '50% 50% 0' } = pace;
  const timeFunction = pace.timeFunction ?? pace.timingFunction ?? 'linear';
  return {
    animation: deeds.map(({ type, args }) => [type, args]),
    config: { duration, timeFunction, delay, transformOrigin },
  };
}

/** `createAnimation`: what it exports goes to the view as the value of an `animation` attribute. */
export function animation(realm: Realm, host: HostName, usual: Pace = {}): Members {
  const steps: unknown[] = [];
  let deeds: Deed[] = [];
  const self: Members = {};
  const note = (type: string, args: readonly unknown[]) => {
    deeds.push({ type, args });
    return self;
  };
  for (const [name, style] of Object.entries(STYLES)) {
    self[name] = (value: unknown) =>
      host === 'weapp' ? note('style', [style, value]) : note(name, [value]);
  }
  for (const name of TRANSFORMS) self[name] = (...args: unknown[]) => note(name, args);
  self.step = (pace: Pace = {}) => {
    const make = host === 'weapp' ? wechatStep : alipayStep;
    steps.push(make(deeds, { ...usual, ...pace }));
    deeds = [];
    return self;
  };
  self.export = () => {
    const done = steps.splice(0);
    return realm.inside(host === 'weapp' ? { actions: done } : done);
  };
  return self;
}
