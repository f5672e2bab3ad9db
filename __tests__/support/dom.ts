import '@testing-library/jest-dom';

/** jsdom lays nothing out, so nothing ever comes into view: lazy pictures stay unloaded. */
class NothingInView {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { IntersectionObserver: NothingInView });
