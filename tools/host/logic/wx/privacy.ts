import type { Options } from '../api';
import type { Parts } from '../parts';
import { later, speaker, type Members } from '../shared/respond';
import { words } from './words';

interface Decision {
  readonly event?: string;
}

type Listener = (resolve: (decision: Decision) => void, info: object) => void;

const DISAGREED = 104;
const UNDECLARED = 112;
/** So long after a refusal (ms) nobody is asked, and calls fail at once. */
const COOL_DOWN_MS = 10_000;

export interface Privacy {
  readonly members: Members;
  /** Runs `work` once the person has agreed to the app's privacy notice. */
  need(name: string, options: Options | undefined, work: () => void): void;
}

/** APIs that touch what is personal wait until the app's privacy notice is agreed to. */
export function privacy(parts: Parts): Privacy {
  const { device, person, realm, guarded, time } = parts;
  const { done, refuse } = speaker(parts, words);
  let listener: Listener | null = null;
  let refusedAt = -Infinity;

  const decide = (referrer: string, heard: (agreed: boolean) => void) => {
    const settle = (agreed: boolean) => {
      if (agreed) device.privacyAgreed = true;
      else refusedAt = time.now;
      heard(agreed);
    };
    if (time.now - refusedAt < COOL_DOWN_MS) return heard(false);
    const own = listener;
    if (!own) {
      person.ask('privacy', { by: referrer }, ({ agree }) => settle(agree));
      return;
    }
    let decided = false;
    const resolve = ({ event }: Decision) => {
      if (decided || event === 'exposureAuthorization') return;
      decided = true;
      // WeChat looks whether its own button was pressed: the app's word alone agrees to nothing.
      settle(event === 'agree' && device.privacyAgreed);
    };
    guarded('onNeedPrivacyAuthorization', () => own(resolve, realm.inside({ referrer })));
  };
  const need: Privacy['need'] = (name, options, work) => {
    if (device.undeclared.has(name)) {
      const why = 'api scope is not declared in the privacy agreement';
      return refuse(name, options, why, UNDECLARED);
    }
    if (device.privacyAgreed) return work();
    return decide(name, (agreed) => {
      if (agreed) work();
      else refuse(name, options, 'privacy permission is not authorized', DISAGREED);
    });
  };
  return {
    need,
    members: {
      onNeedPrivacyAuthorization: (given: Listener) => {
        listener = given;
      },
      offNeedPrivacyAuthorization: () => {
        listener = null;
      },
      ...later({
        requirePrivacyAuthorize: (options) =>
          need('requirePrivacyAuthorize', options, () => done('requirePrivacyAuthorize', options)),
        getPrivacySetting: (options) =>
          done('getPrivacySetting', options, {
            needAuthorization: !device.privacyAgreed,
            privacyContractName: '《小程序隐私保护指引》',
          }),
        openPrivacyContract: (options) => done('openPrivacyContract', options),
      }),
    },
  };
}
