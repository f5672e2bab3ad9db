/**
 * Alipay's markup and script dialects as WeChat's, so that one engine and its compiler can read
 * both. Covers what Taro's build emits; what it never emits (`import-sjs` with named parts, named
 * exports of sjs) throws instead of passing for something else. Lines stay where they were.
 */

// Mustaches in text come first: a `<` inside one opens no tag.
const MARKUP = /<!--[\s\S]*?-->|\{\{[\s\S]*?\}\}|<([\w-]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([\w:@.-]+)(?:(\s*=\s*)("[^"]*"|'[^']*'))?/g;

/** Alipay tells handlers by the capital: `onTap` is an event, `online` is a property. */
const EVENT = /^(on|catch)([A-Z]\w*)$/;

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'import-sjs': { name: 'module', from: 'src' },
};

const FILE = /\.(axml|sjs)(?=["']$)/;
const fileOf = (quoted: string) =>
  quoted.replace(FILE, (_, kind: string) => (kind === 'axml' ? '.wxml' : '.wxs'));

function attributeName(tag: string, name: string): string {
  if (name.startsWith('a:')) return `wx:${name.slice(2)}`;
  const event = EVENT.exec(name);
  if (event?.[2]) return (event[1] === 'on' ? 'bind' : 'catch') + event[2].toLowerCase();
  return NAMES[tag]?.[name] ?? name;
}

function attributesOf(tag: string, text: string): string {
  const refers = tag === 'import' || tag === 'include' || tag === 'import-sjs';
  return text.replace(ATTRIBUTE, (_, name: string, equals?: string, value?: string) => {
    if (tag === 'import-sjs' && name === 'name' && value?.includes('{')) {
      throw new Error(`import-sjs with named parts is not translated: ${value}`);
    }
    const written = attributeName(tag, name);
    return value === undefined ? written : written + equals + (refers ? fileOf(value) : value);
  });
}

/**
 * axml → wxml. Event names become lower case, as WeChat writes them (`onLongTap` → `bindlongtap`).
 * @throws when the markup uses what has no counterpart here.
 */
export function axmlToWxml(text: string): string {
  const written = text.replace(MARKUP, (whole: string, tag?: string, attributes = '') => {
    if (tag === undefined) return whole;
    const name = tag === 'import-sjs' ? 'wxs' : tag;
    return `<${name}${attributesOf(tag, attributes)}>`;
  });
  return written.replaceAll('</import-sjs>', '</wxs>');
}

/**
 * sjs → wxs: ES imports and the default export become `require` and `module.exports`.
 * @throws on named imports and exports.
 */
export function sjsToWxs(text: string): string {
  const written = text
    .replace(
      /^([ \t]*)import\s+([\w$]+)\s+from\s+(["'][^"']+["'])/gm,
      (_, indent: string, name: string, from: string) =>
        `${indent}var ${name} = require(${fileOf(from)})`,
    )
    .replace(/^([ \t]*)export\s+default\s+/gm, '$1module.exports = ');
  const left = /^[ \t]*(?:import|export)\b.*/m.exec(written);
  if (left) throw new Error(`sjs that is not translated: ${left[0].trim()}`);
  return written;
}

/** Name of the file as WeChat writes it: `base.axml` → `base.wxml`, `app.acss` → `app.wxss`. */
export const wechatName = (file: string): string =>
  file.replace(/\.(axml|sjs|acss)$/, (_, kind: string) =>
    kind === 'axml' ? '.wxml' : kind === 'sjs' ? '.wxs' : '.wxss',
  );
