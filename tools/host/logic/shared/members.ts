import type { Parts } from '../parts';
import { animation } from './animation';
import { canvasContext } from './canvas';
import { chromeMembers } from './chrome-members';
import { fileMembers } from './files';
import { moves } from './moves';
import { observer } from './observer';
import { later, speaker, type Members, type Words } from './respond';
import { selectorQuery } from './selector';
import { systemMembers } from './system-members';
import { updateManager } from './update-manager';

function drawing(parts: Parts, words: Words): Members {
  const { realm, host, time, view, stack } = parts;
  const { done, refuse } = speaker(parts, words);
  return {
    createSelectorQuery: () => selectorQuery(parts),
    createAnimation: (pace?: object) => animation(realm, host, pace),
    createCanvasContext: (id: string) => canvasContext(parts, id),
    ...later({
      canvasToTempFilePath: (options) => {
        const { canvasId, canvas, ...how } = options;
        const node = canvas as { _canvas?: string; _flush?: () => unknown } | undefined;
        const export_ = async () => {
          await node?._flush?.();
          const page = stack.top ? stack.idOf(stack.top) : '';
          return view.exportCanvas(page, node?._canvas ?? String(canvasId), realm.inside(how));
        };
        void time.waitFor(export_()).then(
          (path) => done('canvasToTempFilePath', options, { tempFilePath: path, apFilePath: path }),
          (error: unknown) => refuse('canvasToTempFilePath', options, String(error)),
        );
      },
    }),
  };
}

/** Asks before somebody is called, and before another app is opened. */
function leaving(parts: Parts, words: Words): Members {
  const { person, screen, realm } = parts;
  const { done, refuse } = speaker(parts, words);
  const visit = (name: string) => (options: Record<string, unknown>) =>
    void person.ask(
      'other-app',
      { appId: String(options.appId), path: String(options.path ?? '') },
      ({ go }) => (go ? done(name, options) : refuse(name, options, 'cancel')),
    );
  return later({
    makePhoneCall: (options) => {
      const number = String(options.phoneNumber ?? options.number);
      person.ask('phone-call', { number }, ({ call }) => {
        if (!call) return refuse('makePhoneCall', options, 'cancel');
        screen.calls.push(number);
        return done('makePhoneCall', options);
      });
    },
    navigateToMiniProgram: visit('navigateToMiniProgram'),
    openEmbeddedMiniProgram: visit('openEmbeddedMiniProgram'),
    previewImage: (options) => {
      const { urls = [], current = 0 } = options;
      const pictures = realm.inside(urls) as string[];
      const at = typeof current === 'number' ? current : pictures.indexOf(String(current));
      person.ask('preview', { pictures, current: at }, () => undefined);
      done('previewImage', options);
    },
  });
}

/** What `wx` and `my` have in common in all but the words. */
export function sharedMembers(parts: Parts, words: Words): Members {
  const { time } = parts;
  return {
    ...moves(parts, words),
    ...chromeMembers(parts, words),
    ...systemMembers(parts, words),
    ...drawing(parts, words),
    ...leaving(parts, words),
    ...fileMembers(parts, words),
    nextTick: (work: () => void) => void time.set(work, 1),
    createIntersectionObserver: (first?: object, second?: object) =>
      observer(parts, second ?? (isOwner(first) ? {} : first)),
    getUpdateManager: () => updateManager(parts),
  };
}

/** WeChat's first argument is the page or component, Alipay's the options. */
const isOwner = (value: object | undefined): boolean => value !== undefined && 'setData' in value;
