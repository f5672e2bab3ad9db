import { reply, type Options } from '../api';
import type { EventChannel } from '../event-channel';
import type { Parts } from '../parts';
import { later, speaker, type Members, type Words } from './respond';

type Listeners = Readonly<Record<string, (...args: unknown[]) => void>>;

function resolveUrl({ stack }: Parts, url: string): string {
  if (url.startsWith('/')) return url;
  const here = (stack.top?.route ?? '').split('/').slice(0, -1);
  for (const part of url.split('/')) {
    if (part === '..') here.pop();
    else if (part !== '.') here.push(part);
  }
  return `/${here.join('/')}`;
}

/** navigateTo and its kin, with the hosts' rules about the stack. */
export function moves(parts: Parts, words: Words): Members {
  const { stack, time } = parts;
  const { done, refuse } = speaker(parts, words);
  /** The host works on it after the call has returned. */
  const soon = (work: () => void) => void time.set(work, 1, { whose: 'host' });
  const made = (name: string, go: (options: Options) => string | null) => (options: Options) =>
    soon(() => {
      const refused = go(options);
      if (refused === null) done(name, options);
      else refuse(name, options, refused);
    });
  const to = (name: 'redirectTo' | 'switchTab' | 'reLaunch') =>
    made(name, ({ url }) => stack[name](resolveUrl(parts, String(url))));
  const opened = (options: Options, eventChannel: EventChannel) => {
    for (const [event, listener] of Object.entries((options.events ?? {}) as Listeners)) {
      eventChannel.on(event, listener);
    }
    reply(parts, options, { ok: true, value: words.ok('navigateTo') }, { eventChannel });
  };
  return later({
    navigateTo: (options) =>
      soon(() => {
        const opening = stack.navigateWithChannel(resolveUrl(parts, String(options.url)));
        if (typeof opening === 'string') refuse('navigateTo', options, opening);
        else opened(options, opening);
      }),
    redirectTo: to('redirectTo'),
    switchTab: to('switchTab'),
    reLaunch: to('reLaunch'),
    navigateBack: made('navigateBack', ({ delta }) => stack.navigateBack(Number(delta ?? 1))),
  });
}
