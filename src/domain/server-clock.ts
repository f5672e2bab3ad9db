export interface ServerClock {
  /**
   * Takes the server's time out of a reply.
   * @param serverTime the server's clock when it answered
   * @param askedAt device clock when the request left
   * @param heardAt device clock when the reply came
   */
  hear(serverTime: number, askedAt: number, heardAt: number): void;
  /** The server's time (epoch ms); the device's before the first reply. */
  now(): number;
}

/**
 * The server's clock as seen from this device. How wrong the device's own clock is does not matter:
 * only how far it moves between replies does, and each reply corrects that.
 */
export function createServerClock(deviceNow: () => number): ServerClock {
  let offset: number | null = null;
  return {
    hear(serverTime, askedAt, heardAt) {
      const least = serverTime - heardAt;
      const most = serverTime - askedAt;
      // A device clock set back in mid-request gives an empty range: the reply's moment decides.
      if (least > most) offset = least;
      // An estimate that this reply does not contradict stays: slow replies must not blur it.
      else if (offset === null || offset < least || offset > most) offset = (least + most) / 2;
    },
    now: () => Math.round(deviceNow() + (offset ?? 0)),
  };
}
