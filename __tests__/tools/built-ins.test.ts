import { collect } from '../../tools/host/view/built-ins/form-values';
import { imageFit } from '../../tools/host/view/built-ins/image';
import { allowed, keptInside } from '../../tools/host/view/built-ins/movable-place';
import { askings, inOrder } from '../../tools/host/view/built-ins/open-types';
import { isDrawnInRichText, isKeptInRichText } from '../../tools/host/view/built-ins/rich-text';
import { edgesReached, type Extent } from '../../tools/host/view/built-ins/scroll-edges';
import { sliderPart, sliderValue } from '../../tools/host/view/built-ins/slider-steps';
import {
  indexAt,
  nextStep,
  placeOf,
  stepTo,
  swipeTarget,
} from '../../tools/host/view/built-ins/swiper-steps';
import { writtenText } from '../../tools/host/view/built-ins/view';

const field = (name: string, value: unknown) => ({
  name: () => name,
  value: () => value,
  reset: () => undefined,
});

describe('values of a form', () => {
  it('are collected by name, without the fields that have none', () => {
    const all = [field('phone', '138'), field('', 'lost'), field('on', true)];
    expect(collect(all)).toEqual({ phone: '138', on: true });
  });
});

describe('a swiper', () => {
  const strip = { count: 3, shown: 1, circular: false };
  const round = { ...strip, circular: true };

  it('goes on after half an item or a flick, one item at most', () => {
    expect(swipeTarget(0, 0.4, 0, strip)).toBe(0);
    expect(swipeTarget(0, 0.6, 0, strip)).toBe(1);
    expect(swipeTarget(0, 0.1, 0.5, strip)).toBe(1);
    expect(swipeTarget(0, 2.4, 0, strip)).toBe(1);
    expect(swipeTarget(2, -0.2, -0.6, strip)).toBe(1);
  });

  it('stops at its ends unless it goes round', () => {
    expect(swipeTarget(2, 0.8, 0, strip)).toBe(2);
    expect(swipeTarget(0, -0.8, 0, strip)).toBe(0);
    expect(indexAt(swipeTarget(2, 0.8, 0, round), round)).toBe(0);
    expect(indexAt(swipeTarget(0, -0.8, 0, round), round)).toBe(2);
  });

  it('takes the short way to an item when it goes round', () => {
    expect(stepTo(0, 2, round)).toBe(-1);
    expect(stepTo(0, 1, round)).toBe(1);
    expect(stepTo(0, 2, strip)).toBe(2);
  });

  it('has its neighbours on both sides when it goes round', () => {
    expect([0, 1, 2].map((index) => placeOf(index, 0, round))).toEqual([0, 1, -1]);
    expect([0, 1, 2].map((index) => placeOf(index, 2, round))).toEqual([1, -1, 0]);
    expect([0, 1, 2].map((index) => placeOf(index, 1, strip))).toEqual([-1, 0, 1]);
  });

  it('shows no gap after a last full view of several items', () => {
    expect(indexAt(3, { count: 4, shown: 2, circular: false })).toBe(2);
  });

  it('plays from the beginning after its end', () => {
    expect(nextStep(2, strip)).toBe(0);
    expect(nextStep(2, round)).toBe(3);
    expect(nextStep(0, strip)).toBe(1);
  });
});

describe('a scroll-view', () => {
  const at = (scrollTop: number, scrollHeight = 400): Extent => ({
    ...{ scrollLeft: 0, scrollTop, scrollWidth: 100, scrollHeight },
    ...{ clientWidth: 100, clientHeight: 100 },
  });
  const limits = { upper: 50, lower: 50, x: false, y: true };

  it('tells its end once, when it comes near it', () => {
    expect(edgesReached(at(200), at(255), limits)).toEqual(['bottom']);
    expect(edgesReached(at(255), at(290), limits)).toEqual([]);
  });

  it('tells its end again when it has grown in the meantime', () => {
    expect(edgesReached(at(255), at(560, 700), limits)).toEqual(['bottom']);
  });

  it('tells its beginning when it comes back, not when it leaves', () => {
    expect(edgesReached(at(0), at(20), limits)).toEqual([]);
    expect(edgesReached(at(120), at(40), limits)).toEqual(['top']);
  });

  it('has no edges in a direction that it does not scroll in', () => {
    expect(edgesReached(at(200), at(300), { ...limits, y: false })).toEqual([]);
  });
});

describe('a picture', () => {
  it.each([
    ['scaleToFill', 'fill', '50% 50%'],
    ['aspectFit', 'contain', '50% 50%'],
    ['aspectFill', 'cover', '50% 50%'],
    ['top left', 'none', 'top left'],
  ])('in mode %s is laid %s', (mode, fit, position) => {
    expect(imageFit(mode)).toEqual({ fit, position });
  });
});

describe('a slider', () => {
  const scale = { min: 10, max: 25, step: 10 };

  it('stands at its steps and at its ends', () => {
    expect([3, 14, 16, 24, 30].map((value) => sliderValue(value, scale))).toEqual([
      10, 10, 20, 20, 25,
    ]);
  });

  it('keeps decimals as they are written', () => {
    expect(sliderValue(0.31, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
  });

  it('fills its track by its value', () => {
    expect(sliderPart(17.5, scale)).toBe(0.5);
    expect(sliderPart(5, { min: 5, max: 5, step: 1 })).toBe(0);
  });
});

describe('a movable view', () => {
  it('stays inside its area', () => {
    const [thing, area] = [
      { width: 30, height: 30 },
      { width: 100, height: 60 },
    ];
    expect(keptInside({ x: 90, y: -5 }, thing, area)).toEqual({ x: 70, y: 0 });
  });

  it('moves only in its directions', () => {
    expect(allowed({ x: 3, y: 4 }, 'vertical')).toEqual({ x: 0, y: 4 });
    expect(allowed({ x: 3, y: 4 }, 'none')).toEqual({ x: 0, y: 0 });
  });
});

describe('open-types of a button', () => {
  it('ask for privacy before anything else', () => {
    const kinds = inOrder(askings('getPhoneNumber|agreePrivacyAuthorization'));
    expect(kinds.map(({ kind }) => kind)).toEqual(['agreePrivacyAuthorization', 'getPhoneNumber']);
  });

  it('that no host has are refused by name', () => {
    expect(() => askings('getFingerprint')).toThrow('getFingerprint');
  });
});

describe('rich text', () => {
  it('draws words and pictures, and nothing that runs', () => {
    expect(['p', 'IMG', 'table'].every(isDrawnInRichText)).toBe(true);
    expect(['script', 'iframe', 'style', 'object'].some(isDrawnInRichText)).toBe(false);
  });

  it('keeps no handlers and no addresses that run', () => {
    expect(isKeptInRichText('onerror', 'x()')).toBe(false);
    expect(isKeptInRichText('src', ' javascript:x()')).toBe(false);
    expect(isKeptInRichText('src', 'https://a.example/b.png')).toBe(true);
  });
});

describe('a text', () => {
  it('reads entities only when it is asked to', () => {
    expect(writtenText('1&nbsp;&lt;2', false, '')).toBe('1&nbsp;&lt;2');
    expect(writtenText('1&nbsp;&lt;2', true, '')).toBe('1\u00a0<2');
  });

  it('turns a written line break into one and widens spaces', () => {
    expect(writtenText('a\\nb c', false, 'ensp')).toBe('a\nb\u2002c');
  });
});
