export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const within = (value: number, room: number): number =>
  Math.min(Math.max(value, Math.min(0, room)), Math.max(0, room));

/** The nearest spot at which a movable thing is inside its area; a larger one covers the area. */
export const keptInside = (spot: Spot, thing: Box, area: Box): Spot => ({
  x: within(spot.x, area.width - thing.width),
  y: within(spot.y, area.height - thing.height),
});

/** What is left of a move in the directions that a movable thing has. */
export function allowed(by: Spot, direction: string): Spot {
  return {
    x: direction === 'all' || direction === 'horizontal' ? by.x : 0,
    y: direction === 'all' || direction === 'vertical' ? by.y : 0,
  };
}
