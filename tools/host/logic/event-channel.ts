type Listener = (...args: unknown[]) => void;

/** The line between a page and the one it opened: what is said before anyone listens is kept. */
export interface EventChannel {
  emit(name: string, ...args: unknown[]): void;
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
}

interface Side {
  readonly channel: EventChannel;
  readonly hear: (name: string, args: unknown[]) => void;
}

function side(say: (name: string, args: unknown[]) => void): Side {
  const ears = new Map<string, Set<Listener>>();
  const kept: [string, unknown[]][] = [];
  const of = (name: string) => {
    const known = ears.get(name) ?? new Set<Listener>();
    ears.set(name, known);
    return known;
  };
  const on = (name: string, listener: Listener) => {
    of(name).add(listener);
    const missed = kept.filter(([event]) => event === name);
    for (const [, args] of missed) listener(...args);
    for (const one of missed) kept.splice(kept.indexOf(one), 1);
  };
  const off = (name: string, listener?: Listener) => {
    if (listener) of(name).delete(listener);
    else of(name).clear();
  };
  return {
    channel: {
      emit: (name, ...args) => say(name, args),
      on,
      off,
      once: (name, listener) => {
        const heard: Listener = (...args) => {
          off(name, heard);
          listener(...args);
        };
        on(name, heard);
      },
    },
    hear: (name, args) => {
      const listeners = of(name);
      if (listeners.size === 0) kept.push([name, args]);
      for (const listener of [...listeners]) listener(...args);
    },
  };
}

/** Two ends: what one emits the other hears. */
export function channelPair(): { readonly opener: EventChannel; readonly opened: EventChannel } {
  const opener: Side = side((name, args) => opened.hear(name, args));
  const opened: Side = side((name, args) => opener.hear(name, args));
  return { opener: opener.channel, opened: opened.channel };
}
