import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { HostName } from './host-name';

/** One `<template>` of base.wxml or base.axml: what a node of that kind is drawn as. */
export interface Template {
  readonly name: string;
  readonly tag: string;
  /** Attribute as drawn → key of the node's data it is read from. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Event type → how it is bound. */
  readonly events: ReadonlyMap<string, 'bind' | 'catch'>;
  /** Name of the template this one hands over to (an input's focus and blur forms). */
  readonly delegate: boolean;
}

export interface Templates {
  readonly byName: ReadonlyMap<string, Template>;
  /** The template a node of this kind is drawn with, chosen by the build's own script; null: none. */
  of(kind: string, data: unknown): Template | null;
}

interface Script {
  a(level: number, kind: string, path: string): string;
  c?(data: unknown, prefix: string): string;
}

const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const EVENT = /^(bind|catch|on):?([\w-]+)$/;

function readTemplate(name: string, body: string): Template {
  const opening = /<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/.exec(body);
  const attributes = new Map<string, string>();
  const events = new Map<string, 'bind' | 'catch'>();
  for (const [, attribute = '', value = ''] of (opening?.[2] ?? '').matchAll(ATTRIBUTE)) {
    const event = value === 'eh' ? EVENT.exec(attribute) : null;
    if (event?.[2]) events.set(event[2].toLowerCase(), event[1] === 'catch' ? 'catch' : 'bind');
    const key = /\bi\.([\w$]+)/.exec(value)?.[1];
    if (key) attributes.set(attribute, key);
  }
  const tag = opening?.[1] ?? '';
  const delegate = tag === 'template' && /is="\{\{xs\.c\(/.test(body);
  return { name, tag, attributes, events, delegate };
}

function readScript(file: string): Script {
  const module = { exports: {} };
  const text = readFileSync(file, 'utf8').replace('export default', 'module.exports =');
  vm.runInNewContext(text, { module });
  return module.exports as Script;
}

/** Templates as compiled: a node without one would silently not be drawn. */
export function readTemplates(host: HostName, dist: string): Templates {
  const [base, utils] = host === 'weapp' ? ['base.wxml', 'utils.wxs'] : ['base.axml', 'utils.sjs'];
  const text = readFileSync(path.join(dist, base), 'utf8');
  const byName = new Map<string, Template>();
  for (const part of text.split(/(?=<template\s+name=")/)) {
    const name = /^<template\s+name="([^"]+)"\s*>/.exec(part);
    if (name?.[1]) byName.set(name[1], readTemplate(name[1], part.slice(name[0].length)));
  }
  const script = readScript(path.join(dist, utils));
  return {
    byName,
    of(kind, data) {
      const template = byName.get(script.a(0, kind, ''));
      if (!template?.delegate || !script.c) return template ?? null;
      return byName.get(script.c(data, template.name.slice(0, -kind.length))) ?? null;
    },
  };
}
