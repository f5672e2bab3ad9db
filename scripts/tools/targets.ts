export const targets = ['h5', 'weapp', 'alipay'] as const;
export type Target = (typeof targets)[number];

const modes = ['production', 'mock', 'development'] as const;
export type Mode = (typeof modes)[number];

export const isTarget = (word: string | undefined): word is Target =>
  targets.some((target) => target === word);

export const isMode = (word: string | undefined): word is Mode =>
  modes.some((mode) => mode === word);

/** One folder per mode, so that a mock build never lies where a release is expected. */
export const outputFolder = (target: Target, mode: Mode): string =>
  ({ production: 'dist', mock: 'dist-mock', development: 'dist-dev' })[mode] + `/${target}`;

export const DEFAULT_PORT = 4010;

/** H5 is served by the same server, so it needs no address of its own. */
export const mockApiBase = (target: Target, origin: string): string =>
  target === 'h5' ? '/api' : `${origin}/api`;
