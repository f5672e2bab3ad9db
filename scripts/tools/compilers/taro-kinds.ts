import type { Compiled } from './compiled';
import { withSuffix } from './compiled';

type Alias = Readonly<Record<string, { readonly _num: string }>>;

interface TaroShared {
  readonly nestElements: ReadonlyMap<string, number>;
  readonly internalComponents: Readonly<Record<string, object>>;
  getComponentsAlias(components: object): Alias;
}

/** Taro's own list of components, with what the host's plugin adds. */
export interface TaroComponents {
  /** Component (`scroll-view`) → number by which the build's templates call it. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Component → how many deep it may nest in itself; -1: as deep as anything. */
  readonly depths: ReadonlyMap<string, number>;
}

export async function taroComponents(host: Compiled['host']): Promise<TaroComponents> {
  const shared = (await import('@tarojs/shared')) as unknown as TaroShared;
  const plugin = (await import(
    host === 'weapp'
      ? '@tarojs/plugin-platform-weapp/dist/runtime-utils.js'
      : '@tarojs/plugin-platform-alipay/dist/runtime-utils.js'
  )) as { components: object };
  const alias = shared.getComponentsAlias({ ...shared.internalComponents, ...plugin.components });
  return {
    numbers: new Map(Object.entries(alias).map(([name, { _num }]) => [name, _num])),
    depths: shared.nestElements,
  };
}

// A module that exports getters of constants, then the constants: how @tarojs/components is packed.
const CONSTANTS =
  /\.d\(\w+,\{(?:"?[\w$]+"?:(?:function\(\)\{return [\w$]+;?\}|\(\)=>[\w$]+),?)+\}\);(?:const|var|let) ((?:[\w$]+="[\w-]+",?)+);?\}/g;
const ELEMENT = /\b(?:jsxs?|jsxDEV|createElement)\)?\("([a-z][\w-]*)"[,)]/g;

/**
 * Kinds of element the compiled code can create: what is left of @tarojs/components after tree
 * shaking, and elements written by name.
 */
export function kindsUsed(compiled: Compiled, known: ReadonlySet<string>): Set<string> {
  const kinds = new Set<string>();
  for (const file of withSuffix(compiled, '.js')) {
    const text = compiled.read(file);
    for (const [, list = ''] of text.matchAll(CONSTANTS)) {
      const names = [...list.matchAll(/="([\w-]+)"/g)].map(([, name = '']) => name);
      if (names.every((name) => known.has(name))) names.forEach((name) => kinds.add(name));
    }
    for (const [, name = ''] of text.matchAll(ELEMENT)) kinds.add(name);
  }
  return kinds;
}

/** Elements of HTML that Taro's plugin draws as one of the host's own. */
const HTML: Readonly<Record<string, string>> = {
  img: 'image',
  iframe: 'web-view',
  a: 'navigator',
  br: 'view',
};
const TEXT = new Set('span em i b strong small s u sub sup mark code q cite'.split(' '));
const BLOCK = new Set(
  'div p ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article header footer nav aside main table tr td th thead tbody figure'.split(
    ' ',
  ),
);

export function hostKind(kind: string): string {
  if (TEXT.has(kind)) return 'text';
  return BLOCK.has(kind) ? 'view' : (HTML[kind] ?? kind);
}

/** Taro draws some kinds differently by what is bound to them. */
export function variants(kind: string): string[] {
  if (kind === 'view') return ['view', 'pure-view', 'static-view', 'click-view', 'catch-view'];
  return kind === 'text' || kind === 'image' ? [kind, `static-${kind}`] : [kind];
}
