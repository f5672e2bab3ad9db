import { ALIPAY_RESULTS } from '../cashier-outcomes';
import type { Parts } from '../parts';
import { listeners } from '../shared/events-members';
import { sharedMembers } from '../shared/members';
import { networkTypeOf } from '../shared/network-type';
import { later, silent, speaker, type Members } from '../shared/respond';
import { dialogs } from './dialogs';
import { media } from './media';
import { request } from './request';
import { storage } from './storage';
import { words } from './words';

const EVENTS = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'MemoryWarning'],
  ...['NetworkStatusChange', 'UserCaptureScreen', 'ComponentError'],
];

function account(parts: Parts): Members {
  const { script, cashier, person } = parts;
  const { done, refuse } = speaker(parts, words);
  return {
    getAppIdSync: () => ({ appId: '2021000000000000' }),
    ...later({
      getAuthCode: (options) => {
        const authCode = script.hostCode();
        if (authCode === null) return refuse('getAuthCode', options, '用户取消', 11);
        const scopes = { authSuccessScopes: ['auth_base'], authErrorScopes: {} };
        return done('getAuthCode', options, { authCode, ...scopes });
      },
      getPhoneNumber: (options) =>
        void person.ask('phone-number', {}, ({ allow }) => {
          if (allow) done('getPhoneNumber', options, { response: script.phoneProof() });
          else refuse('getPhoneNumber', options, '用户取消', 11);
        }),
      tradePay: (options) =>
        cashier.open({
          reference: String(options.tradeNO),
          options,
          settle: (outcome) =>
            done('tradePay', options, {
              ...{ ...ALIPAY_RESULTS[outcome], result: '', callbackUrl: '' },
            }),
        }),
    }),
  };
}

function phone(parts: Parts): Members {
  const { device } = parts;
  const speak = speaker(parts, words);
  const { done } = speak;
  return {
    ...silent(speak, ['vibrate']),
    ...later({
      setClipboard: (options) => {
        device.clipboard = String(options.text);
        done('setClipboard', options);
      },
      getClipboard: (options) => done('getClipboard', options, { text: device.clipboard }),
      getServerTime: (options) => done('getServerTime', options, { time: parts.time.now }),
      getNetworkType: (options) => {
        const networkType = networkTypeOf('alipay', device);
        const networkAvailable = networkType !== 'NOTREACHABLE';
        done('getNetworkType', options, { networkAvailable, networkType });
      },
    }),
  };
}

/** Events for Alipay's own reports. */
function reporting({ reports, time }: Parts): Members {
  const note = (kind: string) => (id: unknown, value: unknown) =>
    void reports.push({ kind, id, value, dimensions: null, at: time.now });
  return { reportAnalytics: note('analytics'), reportEvent: note('event') };
}

/** `my`, with Alipay's shapes. */
export const myMembers = (parts: Parts): Members => ({
  ...sharedMembers(parts, words),
  ...listeners(parts, EVENTS),
  ...storage(parts),
  ...dialogs(parts),
  ...media(parts),
  ...account(parts),
  ...phone(parts),
  ...reporting(parts),
  request: request(parts),
});

/** Alipay has no theme, no random source and no `wx`-style environment. */
export const MY_ABSENT = [
  ...['webpackJsonp', 'taroEventCenter', 'httpRequest', 'env', 'getRandomValues', 'toJSON', 'then'],
];
