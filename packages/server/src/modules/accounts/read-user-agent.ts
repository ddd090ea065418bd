/** What a device is, as far as its browser says it: stable codes, shown in the reader's words. */
export interface DeviceKind {
  readonly system: System;
  readonly browser: Browser;
}
export type System = 'iphone' | 'ipad' | 'harmony' | 'android' | 'windows' | 'mac' | 'linux' | 'other';
export type Browser =
  | 'wechat'
  | 'alipay'
  | 'qq'
  | 'uc'
  | 'huawei'
  | 'xiaomi'
  | 'samsung'
  | 'edge'
  | 'firefox'
  | 'opera'
  | 'chrome'
  | 'safari'
  | 'other';

/** The first that matches: phones also say the name of what they derive from. */
const SYSTEMS: readonly (readonly [System, RegExp])[] = [
  ['iphone', /\b(iPhone|iPod)\b/],
  ['ipad', /\biPad\b/],
  ['harmony', /OpenHarmony|HarmonyOS/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMac(intosh| OS X)\b/],
  ['linux', /\b(Linux|CrOS|X11)\b/],
];

/** Apps and makers' browsers before Chrome, and Chrome before Safari: each also calls itself the ones after it. */
const BROWSERS: readonly (readonly [Browser, RegExp])[] = [
  ['wechat', /MicroMessenger/],
  ['alipay', /AlipayClient/],
  ['qq', /\bM?QQBrowser\b/],
  ['uc', /\bU(C|CWEB)?Browser\b/],
  ['huawei', /HuaweiBrowser/],
  ['xiaomi', /MiuiBrowser/],
  ['samsung', /SamsungBrowser/],
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Headless)?Chrome\/|\bCriOS\//],
  ['safari', /\bSafari\//],
];

const firstOf = <T extends string>(rules: readonly (readonly [T, RegExp])[], text: string): T | 'other' =>
  rules.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';

/** Reads a `User-Agent`: coarse on purpose, so that a list of devices does not become a list of fingerprints. */
export const readUserAgent = (userAgent: string): DeviceKind => ({
  system: firstOf(SYSTEMS, userAgent),
  browser: firstOf(BROWSERS, userAgent),
});
