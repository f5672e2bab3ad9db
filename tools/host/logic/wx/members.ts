import type { Options } from '../api';
import { wechatResult } from '../cashier-outcomes';
import type { Parts } from '../parts';
import { listeners } from '../shared/events-members';
import { sharedMembers } from '../shared/members';
import { networkTypeOf } from '../shared/network-type';
import { later, speaker, type Members } from '../shared/respond';
import { dialogs } from './dialogs';
import { media } from './media';
import { privacy, type Privacy } from './privacy';
import { request } from './request';
import { settings } from './settings';
import { storage } from './storage';
import { words } from './words';

const EVENTS = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'MemoryWarning'],
  ...['NetworkStatusChange', 'NetworkWeakChange', 'ThemeChange', 'WindowResize'],
  ...['KeyboardHeightChange', 'UserCaptureScreen', 'ScreenRecordingStateChanged'],
];

function account(parts: Parts): Members {
  const { script, cashier, realm } = parts;
  const { done, refuse } = speaker(parts, words);
  return {
    getAccountInfoSync: () =>
      realm.inside({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    ...later({
      login: (options) => {
        const code = script.hostCode();
        if (code === null) refuse('login', options, 'cancel');
        else done('login', options, { code });
      },
      checkSession: (options) => done('checkSession', options),
      requestPayment: (options) =>
        cashier.open({
          reference: String(options.package),
          options,
          settle: (outcome) => {
            const why = wechatResult(outcome);
            if (why === null) done('requestPayment', options);
            else refuse('requestPayment', options, why);
          },
        }),
    }),
  };
}

function phone(parts: Parts, { need }: Privacy): Members {
  const { device, realm, time } = parts;
  const { done, refuse } = speaker(parts, words);
  return later({
    getRandomValues: (options: Options) => {
      const bytes = Array.from(
        { length: Number(options.length) },
        (_, at) => (at * 37 + time.now) % 256,
      );
      const told = { errMsg: 'getRandomValues:ok', randomValues: realm.buffer(bytes) };
      time.set(() => (options.success as (value: unknown) => void)(told), 1);
    },
    setClipboardData: (options) =>
      need('setClipboardData', options, () => {
        device.clipboard = String(options.data);
        done('setClipboardData', options);
      }),
    getClipboardData: (options) =>
      need('getClipboardData', options, () =>
        done('getClipboardData', options, { data: device.clipboard }),
      ),
    getScreenRecordingState: (options) =>
      done('getScreenRecordingState', options, { state: device.recording ? 'on' : 'off' }),
    getBackgroundFetchData: (options) =>
      device.prefetched === null
        ? refuse('getBackgroundFetchData', options, 'record not found')
        : done('getBackgroundFetchData', options, {
            ...{ fetchType: 'pre', fetchedData: device.prefetched, timeStamp: time.now },
            ...{ path: '', query: '', scene: 1001 },
          }),
    getNetworkType: (options) =>
      done('getNetworkType', options, {
        networkType: networkTypeOf('weapp', device),
        weakNet: device.preset === 'weak',
        signalStrength: 4,
        hasSystemProxy: false,
      }),
  });
}

/** Figures and events for WeChat's own reports. */
function reporting({ reports, time }: Parts): Members {
  const note =
    (kind: string) =>
    (id: unknown, value: unknown, dimensions: unknown = null) =>
      void reports.push({ kind, id, value, dimensions, at: time.now });
  return {
    reportPerformance: note('performance'),
    reportEvent: note('event'),
    reportAnalytics: note('analytics'),
    reportMonitor: note('monitor'),
  };
}

/** `wx`, with WeChat's shapes. */
export function wxMembers(parts: Parts): Members {
  const personal = privacy(parts);
  return {
    ...sharedMembers(parts, words),
    ...listeners(parts, EVENTS),
    ...storage(parts),
    ...dialogs(parts),
    ...settings(parts),
    ...media(parts, personal),
    ...personal.members,
    ...account(parts),
    ...phone(parts, personal),
    ...reporting(parts),
    env: parts.realm.inside({ USER_DATA_PATH: 'http://usr' }),
    request: request(parts),
  };
}

/** Names that the app looks for and that WeChat lacks or that belong to the bundle itself. */
export const WX_ABSENT = ['webpackJsonp', 'taroEventCenter', 'cloud', 'toJSON', 'then'];
