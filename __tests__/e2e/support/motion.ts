import type { Frame, Page } from 'playwright-core';

const look = () => {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return ['the phone allows motion'];
  return document.getAnimations().flatMap(({ effect, playState }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    const lasts = Number(effect?.getComputedTiming().duration ?? 0) > 1;
    const words = (target?.textContent ?? '').trim().slice(0, 20);
    return playState === 'running' && lasts && target
      ? [`moves: ${String(target.getAttribute('class'))} ${words}`]
      : [];
  });
};

/** What moves on a phone that asks for no motion, one line each. */
export const movingThings = (screen: Page | Frame): Promise<readonly string[]> =>
  screen.evaluate(look);
