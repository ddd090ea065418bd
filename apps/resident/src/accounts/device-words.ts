import type { Device } from '@healthcode/contracts/client';
import type { useT } from './words.ts';
import { zh } from './zh.ts';

type T = ReturnType<typeof useT>;

/** Codes that this app does not know yet are another. */
const known = <K extends string>(words: Readonly<Record<K, string>>, code: string): K =>
  (Object.hasOwn(words, code) ? code : 'other') as K;

/** `安卓手机 · 微信` */
export const deviceName = (t: T, { system, browser }: Pick<Device, 'system' | 'browser'>): string =>
  t('devices.what', {
    system: t(`systems.${known(zh.systems, system)}`),
    browser: t(`browsers.${known(zh.browsers, browser)}`),
  });
