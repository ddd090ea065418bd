/** What the server says of the time. */
export interface TimeAnswer {
  readonly cityTime: number;
  readonly realTime: number;
}

/** A device whose own clock somebody sets wrong. */
export interface WrongClock {
  /** The server’s answer while the device’s clock was right: its app knows the city’s time from it. */
  readonly heard: TimeAnswer;
  /** By so much the device’s clock is wrong afterwards; positive: fast. */
  readonly wrongMs: number;
  /** Whether the app was running when the clock was set, or closed, and opened with the wrong clock. */
  readonly app: 'running' | 'closed';
  /** The server’s answer since then; null: the device is offline. */
  readonly answer: TimeAnswer | null;
  /** The highest signed time that the device has seen. */
  readonly signedTime: number;
}

/** What an app takes for the city’s time when it is `at`. */
export type AppClock = (clock: WrongClock) => (at: number) => number;

/** The clocks of the apps themselves. */
export interface AppClocks {
  readonly phone: AppClock;
  readonly gate: AppClock;
}
