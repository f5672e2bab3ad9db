import type { Options } from '../api';
import type { Parts } from '../parts';
import type { Scope } from '../person';
import { decided, permit, visitSettings, type Refusal } from '../shared/permissions';
import { later, speaker, type Members } from '../shared/respond';
import { words } from './words';

const SCOPES: Readonly<Record<string, Scope>> = {
  'scope.writePhotosAlbum': 'album',
  'scope.camera': 'camera',
  'scope.userLocation': 'location',
  'scope.userFuzzyLocation': 'location',
  'scope.record': 'microphone',
};

/** The first refusal, a later one and a phone that is locked are told apart by their words. */
const DENIALS: Readonly<Record<Refusal, readonly [why: string, errno: number]>> = {
  'refused-now': ['auth deny', 103],
  'refused-before': ['authorize no response', 103],
  'system-off': ['system permission denied', 3],
};

function authSetting(parts: Parts): Record<string, boolean> {
  const known = decided(parts);
  const names = Object.entries(SCOPES).filter(([name]) => name !== 'scope.userFuzzyLocation');
  return Object.fromEntries(
    names.flatMap(([name, scope]) => {
      const is = known[scope];
      return is === undefined ? [] : [[name, is]];
    }),
  );
}

/** Runs `work` when the person lets the app, else ends the call as WeChat words it. */
export function withScope(
  parts: Parts,
  scope: Scope,
  call: { readonly name: string; readonly options: Options | undefined },
  work: () => void,
): void {
  permit(parts, scope, (refusal) => {
    if (refusal === null) work();
    else speaker(parts, words).refuse(call.name, call.options, ...DENIALS[refusal]);
  });
}

export function settings(parts: Parts): Members {
  const { done, refuse } = speaker(parts, words);
  return later({
    getSetting: (options) => done('getSetting', options, { authSetting: authSetting(parts) }),
    openSetting: (options) =>
      visitSettings(parts, () => done('openSetting', options, { authSetting: authSetting(parts) })),
    authorize: (options) => {
      const scope = SCOPES[String(options.scope)];
      if (!scope) return refuse('authorize', options, 'invalid scope');
      const call = { name: 'authorize', options };
      return withScope(parts, scope, call, () => done('authorize', options));
    },
  });
}
